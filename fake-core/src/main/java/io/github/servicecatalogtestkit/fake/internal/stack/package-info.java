/** Stacks of AWS CloudFormation: the resource types, the order in which they are deployed, and rollback. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.stack;

import org.jspecify.annotations.NullMarked;
