/** CloudFormation parameters and the Rules language of template constraints. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.template;

import org.jspecify.annotations.NullMarked;
