package io.github.servicecatalogtestkit.assertj;

import org.jspecify.annotations.Nullable;

/**
 * Assertions about why AWS rejected the parameters of a launch.
 *
 * @see ProductAssert#rejects(java.util.Map)
 * @since 0.1.0
 */
public class RejectedParametersAssert
        extends AbstractServiceCatalogAssert<RejectedParametersAssert, RejectedParametersView> {

    static final AssertCreator<RejectedParametersAssert, RejectedParametersView> CREATOR = new AssertCreator<>(
            RejectedParametersAssert.class, RejectedParametersView.class, RejectedParametersAssert::new);

    /** Creates assertions about {@code actual}. */
    public RejectedParametersAssert(@Nullable RejectedParametersView actual) {
        super(actual, RejectedParametersAssert.class);
    }

    @Override
    final RejectedParametersView refresh(RejectedParametersView before) {
        return before.refresh();
    }

    /**
     * Verifies that AWS rejected the parameters. {@link ProductAssert#rejects(java.util.Map)} verifies this first.
     *
     * <pre>{@code
     * assertThat(developer).product(lamp).rejects(Map.of("InstanceType", "m5.24xlarge")).isRejected();   // passes
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @throws AssertionError if AWS accepted them, or the product cannot be launched at all
     */
    public RejectedParametersAssert isRejected() {
        return verify(rejection -> text(rejection, "to be rejected"));
    }

    /**
     * Verifies which rule the parameters break. The error of AWS contains the name of the rule, or the description of
     * one of its assertions.
     *
     * <pre>{@code
     * // passes if that rule has the description that AWS answers with
     * assertThat(developer).product(lamp).rejects(Map.of("InstanceType", "m5.24xlarge")).withRule("Small");
     *
     * // fails if AWS answers with another one, or if there is no such rule
     * assertThat(developer).product(lamp).rejects(Map.of("InstanceType", "m5.24xlarge")).withRule("Large");
     * }</pre>
     *
     * <p>Calls {@code DescribeProvisioningParameters}.
     *
     * @param rule the name of the rule
     * @throws AssertionError if there is no such rule, or the error of AWS does not mention it
     */
    public RejectedParametersAssert withRule(String rule) {
        Parameters.required("name of the rule", rule);
        String what = "to be rejected by rule " + rule;
        return verify(rejection -> {
            String text = text(rejection, what);
            TemplateRules rules = rejection.rules();
            if (!rules.names().contains(rule)) {
                throw unmet(rejection, what, "there is no such rule. The rules are: " + rules.names());
            }
            if (!rules.speaksOf(rule, text)) {
                throw unmet(rejection, what, Text.withValue("AWS answers", text));
            }
        });
    }

    /**
     * Verifies the error message with which AWS rejected the parameters.
     *
     * <pre>{@code
     * assertThat(developer).product(lamp).rejects(Map.of("InstanceType", "m5.24xlarge"))
     *         .withMessage("Small instances only");
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @param text a part of the message
     * @throws AssertionError if the message does not contain the text
     */
    public RejectedParametersAssert withMessage(String text) {
        Parameters.required("text of the error", text);
        String what = Text.withValue("to be rejected with", text);
        return verify(rejection -> {
            String present = text(rejection, what);
            if (!present.contains(text)) {
                throw unmet(rejection, what, Text.withValue("AWS answers", present));
            }
        });
    }

    private String text(RejectedParametersView rejection, String what) {
        return rejection
                .refusal()
                .orElseThrow(
                        () -> unmet(rejection, what, rejection.whatHappened() + hintToWait(rejection.isInProgress())));
    }

    private AssertionError unmet(RejectedParametersView rejection, String what, String reason) {
        return assertionError(UnmetExpectation.of(rejection, what, reason));
    }
}
