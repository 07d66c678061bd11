/** The client of AWS CloudFormation, over the stacks of the catalog. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.cloudformation;

import org.jspecify.annotations.NullMarked;
