/**
 * The protocols of AWS's HTTP APIs over a catalog: AWS JSON 1.1 and the query protocol of AWS STS, and HTTP clients of
 * the SDK that answer with them, without a socket.
 */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.wire;

import org.jspecify.annotations.NullMarked;
