/** CloudFormation templates and the Rules language of template constraints, parsed and evaluated. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.template;

import org.jspecify.annotations.NullMarked;
