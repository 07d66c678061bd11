/**
 * Writes, at build time, what follows from the SDK's interfaces and from the rules of the fake: the table of operations
 * of each service, the calls of their rules, and the synchronous and asynchronous clients.
 */
package io.github.servicecatalogtestkit.operations;
