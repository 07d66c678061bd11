/** Rules of AWS that several operations share: who sees what, what is inherited, whom a share reaches. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.rule;

import org.jspecify.annotations.NullMarked;
