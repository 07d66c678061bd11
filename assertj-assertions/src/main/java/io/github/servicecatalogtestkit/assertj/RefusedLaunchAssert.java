package io.github.servicecatalogtestkit.assertj;

import org.jspecify.annotations.Nullable;

/**
 * Assertions about why the caller of a client cannot launch a product.
 *
 * @see ServiceCatalogClientAssert#cannotLaunch(String)
 * @since 0.1.0
 */
public class RefusedLaunchAssert extends AbstractServiceCatalogAssert<RefusedLaunchAssert, LaunchView> {

    static final AssertCreator<RefusedLaunchAssert, LaunchView> CREATOR =
            new AssertCreator<>(RefusedLaunchAssert.class, LaunchView.class, RefusedLaunchAssert::new);

    /** Creates assertions about {@code actual}. */
    public RefusedLaunchAssert(@Nullable LaunchView actual) {
        super(actual, RefusedLaunchAssert.class);
    }

    @Override
    final LaunchView refresh(LaunchView before) {
        return before.refresh();
    }

    /**
     * Verifies that the caller cannot launch the product. {@link ServiceCatalogClientAssert#cannotLaunch(String)}
     * verifies this first.
     *
     * <pre>{@code
     * assertThat(stranger).cannotLaunch(lamp).isRefused();   // passes
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @throws AssertionError if the caller can launch the product, or if the product has no version with the name or ID
     *     that the test passed
     */
    public RefusedLaunchAssert isRefused() {
        if (actual != null) {
            requireExistence(IdKind.PRODUCT, actual.productId());
            actual.wantedVersion().ifPresent(version -> requireExistence(IdKind.VERSION, version));
        }
        return verify(launch -> {
            if (launch.isPossible()) {
                throw assertionError(ShouldLaunch.shouldNotBeAble(launch));
            }
            launch.whyVersionIsUnknown().ifPresent(why -> {
                throw assertionError(ShouldLaunch.shouldHaveVersion(launch, why));
            });
        });
    }

    /**
     * Verifies what is missing. If several portfolios have the product, it must be missing for at least one of them.
     *
     * <pre>{@code
     * // passes if nobody associated the developer with a portfolio that has the product
     * assertThat(developer).cannotLaunch(lamp).because(PRINCIPAL);
     *
     * // fails then, and shows what is missing
     * assertThat(developer).cannotLaunch(lamp).because(PRODUCT);
     * }</pre>
     *
     * <p>Calls what it needs to find out the reason, as far as the clients that the test named may:
     * {@code ListPortfolios}, {@code ListAcceptedPortfolioShares}, {@code SearchProductsAsAdmin} and
     * {@code ListPrincipalsForPortfolio} in the account and, with the owner's client, {@code ListPortfoliosForProduct},
     * {@code DescribePortfolio}, {@code DescribePortfolioShares}, {@code ListPortfolioAccess} and
     * {@code GetAWSOrganizationsAccessStatus}.
     *
     * @param missing the first prerequisite that is missing
     * @throws AssertionError if something else is missing, or if the clients that the test named cannot read it
     */
    public RefusedLaunchAssert because(MissingPrerequisite missing) {
        Parameters.required("missing prerequisite", missing);
        isRefused();
        return verify(launch -> {
            Diagnosis explanation = launch.explanation();
            if (!explanation.allMissing().contains(missing)) {
                throw assertionError(ShouldLaunch.shouldBeBecause(launch, missing.toString(), explanation));
            }
        });
    }

    /**
     * Verifies the error of AWS, or the explanation that a failure message would show.
     *
     * <pre>{@code
     * assertThat(developer).cannotLaunch(lamp).because("No launch paths found");   // passes
     * assertThat(developer).cannotLaunch(lamp).because("denied");                  // fails, and shows the reason
     * }</pre>
     *
     * <p>Calls what it needs to find out the reason, as far as the clients that the test named may:
     * {@code ListPortfolios}, {@code ListAcceptedPortfolioShares}, {@code SearchProductsAsAdmin} and
     * {@code ListPrincipalsForPortfolio} in the account and, with the owner's client, {@code ListPortfoliosForProduct},
     * {@code DescribePortfolio}, {@code DescribePortfolioShares}, {@code ListPortfolioAccess} and
     * {@code GetAWSOrganizationsAccessStatus}.
     *
     * @param text a part of the error or of the explanation
     * @throws AssertionError if neither contains the text
     */
    public RefusedLaunchAssert because(String text) {
        Parameters.required("text of the error", text);
        isRefused();
        return verify(launch -> {
            Diagnosis explanation = launch.explanation();
            if (!launch.refusal().contains(text) && !explanation.toString().contains(text)) {
                throw assertionError(ShouldLaunch.shouldBeBecause(launch, "\"" + text + "\"", explanation));
            }
        });
    }
}
