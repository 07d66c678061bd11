/** A hub that is written with the AWS CDK. */
@NullMarked
package io.github.servicecatalogtestkit.samples.cdk;

import org.jspecify.annotations.NullMarked;
