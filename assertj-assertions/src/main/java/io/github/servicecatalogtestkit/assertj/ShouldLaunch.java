package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** Somebody may launch a product and should not, or the other way round. */
final class ShouldLaunch extends BasicErrorMessageFactory {

    private static final String ABLE = "%nExpecting %s to be able to launch product:%n  %s%nbut %s%n%s";
    private static final String NOT_ABLE = "%nExpecting %s not to be able to launch product:%n  %s%nbut it can, on: %s";
    private static final String BECAUSE =
            "%nExpecting %s not to be able to launch product:%n  %s%nbecause of: %s%nbut %s%n%s";

    private ShouldLaunch(String format, Object... arguments) {
        super(format, arguments);
    }

    static ErrorMessageFactory shouldBeAble(LaunchView launch) {
        return new ShouldLaunch(
                ABLE,
                launch.context(),
                launch,
                unquotedString(launch.refusal()),
                unquotedString(launch.why().toString()));
    }

    static ErrorMessageFactory shouldNotBeAble(LaunchView launch) {
        return new ShouldLaunch(NOT_ABLE, launch.context(), launch, unquotedString(launch.pathNames()));
    }

    /** It may not, for another reason. */
    static ErrorMessageFactory shouldBeBecause(LaunchView launch, String expected, Diagnosis why) {
        return new ShouldLaunch(
                BECAUSE,
                launch.context(),
                launch,
                unquotedString(expected),
                unquotedString(launch.refusal()),
                unquotedString(why.toString()));
    }
}
