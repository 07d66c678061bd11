package io.github.servicecatalogtestkit.assertj;

import org.jspecify.annotations.Nullable;

/**
 * Assertions about why somebody may not launch a product.
 *
 * @see ServiceCatalogClientAssert#cannotLaunch
 * @since 0.1.0
 */
public class RefusedLaunchAssert extends AbstractServiceCatalogAssert<RefusedLaunchAssert, LaunchView> {

    static final AssertCreator<RefusedLaunchAssert, LaunchView> KIND =
            new AssertCreator<>(RefusedLaunchAssert.class, LaunchView.class, RefusedLaunchAssert::new);

    /** Makes assertions about {@code actual}. */
    public RefusedLaunchAssert(@Nullable LaunchView actual) {
        super(actual, RefusedLaunchAssert.class);
    }

    @Override
    final LaunchView refresh(LaunchView before) {
        return before.refresh();
    }

    /**
     * Verifies that the caller may not launch the product. {@link ServiceCatalogClientAssert#cannotLaunch} begins with
     * it.
     *
     * <pre>{@code
     * assertThat(stranger).cannotLaunch(lamp).isRefused();   // passes
     * }</pre>
     *
     * @throws AssertionError if the caller may
     */
    public RefusedLaunchAssert isRefused() {
        return verify(launch -> {
            if (launch.isPossible()) {
                throw assertionError(ShouldLaunch.shouldNotBeAble(launch));
            }
        });
    }

    /**
     * Verifies what is missing. If there are several ways to the product, it may be the missing link of one of them.
     *
     * <pre>{@code
     * // passes if nobody associated the developer with a portfolio that has the product
     * assertThat(developer).cannotLaunch(lamp).because(PRINCIPAL);
     *
     * // fails then, and shows what is missing
     * assertThat(developer).cannotLaunch(lamp).because(PRODUCT);
     * }</pre>
     *
     * @param missing the first link that is missing on the way to the product
     * @throws AssertionError if something else is missing, or if that cannot be told with the clients at hand
     */
    public RefusedLaunchAssert because(MissingPrerequisite missing) {
        isRefused();
        return verify(launch -> {
            Diagnosis explanation = launch.explanation();
            if (!explanation.allMissing().contains(missing)) {
                throw assertionError(ShouldLaunch.shouldBeBecause(launch, missing.toString(), explanation));
            }
        });
    }

    /**
     * Verifies what AWS answers, or what a failure message would show as the reason.
     *
     * <pre>{@code
     * assertThat(developer).cannotLaunch(lamp).because("No launch paths found");   // passes
     * assertThat(developer).cannotLaunch(lamp).because("denied");                  // fails, and shows the reason
     * }</pre>
     *
     * @param text a part of the answer or of the reason
     * @throws AssertionError if neither contains the text
     */
    public RefusedLaunchAssert because(String text) {
        isRefused();
        return verify(launch -> {
            Diagnosis explanation = launch.explanation();
            if (!launch.refusal().contains(text) && !explanation.toString().contains(text)) {
                throw assertionError(ShouldLaunch.shouldBeBecause(launch, "\"" + text + "\"", explanation));
            }
        });
    }
}
