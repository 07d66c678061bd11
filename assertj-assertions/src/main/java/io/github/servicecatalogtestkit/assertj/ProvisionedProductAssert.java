package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.Text.withValue;

import java.util.Optional;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductStatus;

/**
 * Assertions about a provisioned product. Use {@link ServiceCatalogClientAssert#eventually()} to wait until it is
 * available.
 *
 * @see ServiceCatalogClientAssert#provisionedProduct
 * @since 0.1.0
 */
public class ProvisionedProductAssert extends AbstractViewAssert<ProvisionedProductAssert, ProvisionedProductView> {

    static final AssertCreator<ProvisionedProductAssert, ProvisionedProductView> CREATOR = new AssertCreator<>(
            ProvisionedProductAssert.class, ProvisionedProductView.class, ProvisionedProductAssert::new);

    /** Creates assertions about {@code actual}. */
    public ProvisionedProductAssert(@Nullable ProvisionedProductView actual) {
        super(actual, ProvisionedProductAssert.class);
    }

    @Override
    final ProvisionedProductView refresh(ProvisionedProductView before) {
        return before.refresh();
    }

    @Override
    final @Nullable ErrorMessageFactory explainInvisible(ProvisionedProductView provisioned) {
        return provisioned.isVisible() ? null : ShouldSeeProvisionedProduct.shouldSee(provisioned);
    }

    /**
     * Verifies that the product was provisioned successfully and no operation on it is in progress.
     *
     * <pre>{@code
     * assertThat(developer).eventually().provisionedProduct("web").isAvailable();   // passes once it is
     * // fails if it is UNDER_CHANGE, or in ERROR
     * assertThat(developer).provisionedProduct("web").isAvailable();
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @throws AssertionError if the status is different
     */
    public ProvisionedProductAssert isAvailable() {
        return hasStatus(ProvisionedProductStatus.AVAILABLE);
    }

    /**
     * Verifies the status of the provisioned product.
     *
     * <pre>{@code
     * assertThat(developer).provisionedProduct("web").hasStatus(UNDER_CHANGE);   // passes while it is provisioned
     * // fails, and shows what AWS says of the status
     * assertThat(developer).provisionedProduct("web").hasStatus(TAINTED);
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @param status the status
     * @throws AssertionError if the status is different
     */
    public ProvisionedProductAssert hasStatus(ProvisionedProductStatus status) {
        Parameters.required("status", status);
        return verify(provisioned -> {
            if (provisioned.detail().status() != status) {
                throw unequal(
                        provisioned,
                        "to have status",
                        status.toString(),
                        String.valueOf(provisioned.detail().statusAsString()),
                        "its status is " + provisioned.status() + hintToWait(provisioned.isUnderChange()));
            }
        });
    }

    /**
     * Verifies which product was provisioned.
     *
     * <pre>{@code
     * assertThat(developer).provisionedProduct("web").isOfProduct(lamp);    // passes
     * assertThat(developer).provisionedProduct("web").isOfProduct(linux);   // fails
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @param productId the product ID, {@code prod-…}
     * @throws AssertionError if it is another product
     */
    public ProvisionedProductAssert isOfProduct(String productId) {
        String expected = ids().product(productId);
        return verify(provisioned -> {
            String present = provisioned.detail().productId();
            if (!expected.equals(present)) {
                throw unequal(
                        provisioned, "to be of product", expected, String.valueOf(present), "it is of " + present);
            }
        });
    }

    /**
     * Verifies which version was provisioned.
     *
     * <pre>{@code
     * assertThat(developer).provisionedProduct("web").hasVersion("v1");   // passes
     * assertThat(developer).provisionedProduct("web").hasVersion("v2");   // fails until it is updated
     * }</pre>
     *
     * <p>Calls {@code ListProvisioningArtifacts} or, for an end user, {@code DescribeProduct}.
     *
     * @param version the ID, {@code pa-…}, or the name if the client can read it
     * @throws AssertionError if it is another version
     */
    public ProvisionedProductAssert hasVersion(String version) {
        String expected = ids().version(version);
        return verify(provisioned -> {
            String id = String.valueOf(provisioned.detail().provisioningArtifactId());
            Optional<String> name = provisioned.versionName();
            if (!expected.equals(id) && !name.equals(Optional.of(expected))) {
                String present = id + name.map(text -> " \"" + text + "\"").orElse("");
                throw unequal(provisioned, "to have version", expected, present, "its version is " + present);
            }
        });
    }

    /**
     * Verifies the role with which the product was launched.
     *
     * <pre>{@code
     * // passes
     * assertThat(developer).provisionedProduct("web").wasLaunchedWithRole("arn:aws:iam::222222222222:role/Spoke");
     * // fails
     * assertThat(developer).provisionedProduct("web").wasLaunchedWithRole("arn:aws:iam::111111111111:role/Hub");
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @param roleArn the ARN of the role
     * @throws AssertionError if it was launched with another role or without one
     */
    public ProvisionedProductAssert wasLaunchedWithRole(String roleArn) {
        String expected = ids().role(roleArn);
        return verify(provisioned -> {
            String present = provisioned.detail().launchRoleArn();
            if (!expected.equals(present)) {
                throw unequal(
                        provisioned,
                        "to have been launched with role",
                        expected,
                        String.valueOf(present),
                        present == null
                                ? "it was launched without one, with the permissions of the end user."
                                : withValue("it was launched with role", present));
            }
        });
    }

    /**
     * Verifies that the product was launched without a launch role, with the permissions of the end user.
     *
     * <pre>{@code
     * // passes if there is no launch constraint
     * assertThat(developer).provisionedProduct("web").wasLaunchedWithoutRole();
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @throws AssertionError if it was launched with a role
     */
    public ProvisionedProductAssert wasLaunchedWithoutRole() {
        return verify(provisioned -> {
            String present = provisioned.detail().launchRoleArn();
            if (present != null) {
                throw unmet(
                        provisioned,
                        "to have been launched without a role",
                        withValue("it was launched with role", present));
            }
        });
    }

    /**
     * Verifies an output of the provisioned product.
     *
     * <pre>{@code
     * assertThat(developer).provisionedProduct("web").hasOutput("Url", "https://web.example.com");   // passes
     * assertThat(developer).provisionedProduct("web").hasOutput("Url", "https://example.com");       // fails
     * }</pre>
     *
     * <p>Calls {@code GetProvisionedProductOutputs}.
     *
     * @param key the key of the output
     * @param value its value
     * @throws AssertionError if there is no such output, or it has another value
     */
    public ProvisionedProductAssert hasOutput(String key, String value) {
        Parameters.required("key of the output", key);
        Parameters.required("value of the output", value);
        return verify(provisioned -> {
            Outputs outputs = new Outputs(provisioned.outputs());
            if (!outputs.has(key, value)) {
                throw unmet(
                        provisioned,
                        Outputs.expected(key, value),
                        outputs.but(key) + hintToWait(provisioned.isUnderChange()));
            }
        });
    }

    /**
     * Verifies that the provisioned product has an output, with any value.
     *
     * <pre>{@code
     * assertThat(developer).provisionedProduct("web").hasOutput("CloudformationStackARN");   // passes: each has it
     * assertThat(developer).provisionedProduct("web").hasOutput("Other");                    // fails
     * }</pre>
     *
     * <p>Calls {@code GetProvisionedProductOutputs}.
     *
     * @param key the key of the output
     * @throws AssertionError if there is no such output
     */
    public ProvisionedProductAssert hasOutput(String key) {
        Parameters.required("key of the output", key);
        return verify(provisioned -> {
            Outputs outputs = new Outputs(provisioned.outputs());
            if (!outputs.has(key)) {
                throw unmet(
                        provisioned, Outputs.expected(key), outputs.but(key) + hintToWait(provisioned.isUnderChange()));
            }
        });
    }

    /**
     * Returns assertions about the latest record of the provisioned product.
     *
     * <pre>{@code
     * // passes if that was why
     * assertThat(developer).provisionedProduct("web").lastRecord().failedWith("Small instances only");
     * assertThat(developer).provisionedProduct("web").lastRecord().succeeded();                          // fails then
     * }</pre>
     *
     * <p>Calls {@code DescribeProvisionedProduct} and {@code DescribeRecord}.
     *
     * @throws AssertionError if the client does not see the record
     */
    public final RecordAssert lastRecord() {
        return navigateTo(
                RecordAssert.CREATOR,
                provisioned -> RecordView.of(
                        provisioned.context(),
                        provisioned.isVisible()
                                ? String.valueOf(provisioned.refresh().detail().lastRecordId())
                                : ""));
    }

    private AssertionError unmet(ProvisionedProductView provisioned, String what, String reason) {
        return assertionError(UnmetExpectation.of(provisioned, what, reason));
    }

    private AssertionError unequal(
            ProvisionedProductView provisioned, String what, String expected, String actual, String reason) {
        return difference(actual, expected, UnmetExpectation.of(provisioned, withValue(what, expected), reason));
    }
}
