/**
 * Generates sources at build time from the SDK's interfaces and the rules of the fake: the operation table of each
 * service, the calls of the rules, and the synchronous and asynchronous clients.
 */
package io.github.servicecatalogtestkit.operations;
