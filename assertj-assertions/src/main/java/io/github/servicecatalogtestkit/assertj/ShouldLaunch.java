package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.ErrorMessageFactory;

/** Creates the messages for callers that should or should not be able to launch a product. */
final class ShouldLaunch {

    private ShouldLaunch() {}

    static ErrorMessageFactory shouldBeAble(LaunchView launch) {
        return new LazyMessage(() -> UnmetExpectation.ofClient(
                launch.context(),
                "to be able to launch " + launch.noun(),
                launch,
                launch.refusal() + Text.NEW_LINE + launch.explanation()));
    }

    static ErrorMessageFactory shouldNotBeAble(LaunchView launch) {
        return UnmetExpectation.ofClient(
                launch.context(),
                "not to be able to launch " + launch.noun(),
                launch,
                "it can, on launch path: " + launch.pathNames());
    }

    /** The caller cannot launch the version, but only because there is no such version. */
    static ErrorMessageFactory shouldHaveVersion(LaunchView launch, String why) {
        return UnmetExpectation.ofClient(launch.context(), "not to be able to launch " + launch.noun(), launch, why);
    }

    /** The caller cannot launch the product, for another reason than the expected one. */
    static ErrorMessageFactory shouldBeBecause(LaunchView launch, String expected, Diagnosis explanation) {
        return UnmetExpectation.ofClient(
                launch.context(),
                "not to be able to launch " + launch.noun() + " because of " + expected,
                launch,
                launch.refusal() + Text.NEW_LINE + explanation);
    }
}
