package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a product, on its own or in a portfolio.
 *
 * @param <S> the type of the assert itself
 */
abstract class AbstractProductAssert<S extends AbstractProductAssert<S>> extends AbstractTaggedAssert<S, ProductView> {

    AbstractProductAssert(@Nullable ProductView actual, Class<S> selfType) {
        super(actual, selfType);
    }

    @Override
    final ProductView refresh(ProductView before) {
        return before.refresh();
    }

    /**
     * Verifies which account owns the product. The owner of an imported product is the account that shared it.
     *
     * <pre>{@code
     * assertThat(spoke).product(linux).isOwnedBy(hubId);     // passes
     * assertThat(spoke).product(linux).isOwnedBy(spokeId);   // fails
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @param accountId the account ID of the owner
     * @throws AssertionError if another account owns the product
     */
    public S isOwnedBy(String accountId) {
        AccountId expected = ids().account(accountId);
        return verify(product -> {
            Optional<AccountId> owner = product.owner();
            if (!owner.equals(Optional.of(expected))) {
                throw difference(
                        owner.map(AccountId::value).orElse("unknown"),
                        expected.value(),
                        ShouldBeOwnedBy.shouldBeOwnedBy(product, expected));
            }
        });
    }

    /**
     * Verifies the name of the product.
     *
     * <pre>{@code
     * assertThat(hub).product(linux).hasName("Linux desktop");   // passes
     * assertThat(hub).product(linux).hasName(linux);             // fails: that is the id
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @param name the name
     * @throws AssertionError if the name is different
     */
    public S hasName(String name) {
        return verifyName(name);
    }

    /**
     * Verifies that the product has a tag.
     *
     * <pre>{@code
     * assertThat(hub).product(linux).hasTag("team", "platform");   // passes
     * assertThat(hub).product(linux).hasTag("team", "data");       // fails, and says which value the tag has
     * }</pre>
     *
     * <p>Calls {@code DescribeProductAsAdmin}.
     *
     * @param key the key of the tag
     * @param value its value
     * @throws AssertionError if there is no such tag, or it has another value
     */
    public S hasTag(String key, String value) {
        return verifyTag(key, value);
    }

    /**
     * Verifies that the product has a TagOption. Shared TagOptions are visible through an imported portfolio,
     * {@code portfolio(id).product(linux)}, if the share includes TagOptions.
     *
     * <pre>{@code
     * hub.associateTagOptionWithResource(r -> r.resourceId(linux).tagOptionId(stageTest));
     * assertThat(hub).product(linux).hasTagOption("stage", "test");   // passes
     * assertThat(hub).product(linux).hasTagOption("stage", "prod");   // fails, and says which values there are
     * }</pre>
     *
     * <p>Calls {@code DescribeProductAsAdmin} and, for a product in a portfolio, {@code ListAcceptedPortfolioShares}.
     *
     * @param key the key of the TagOption
     * @param value its value
     * @throws AssertionError if there is no such TagOption
     */
    public S hasTagOption(String key, String value) {
        return verifyTagOption(key, value);
    }

    /**
     * Verifies that the product does not have a TagOption. Shared TagOptions are visible through an imported portfolio,
     * {@code portfolio(id).product(linux)}, if the share includes TagOptions.
     *
     * <pre>{@code
     * // passes if the share does not include TagOptions
     * assertThat(spoke).product(linux).doesNotHaveTagOption("stage", "test");
     * assertThat(hub).product(linux).doesNotHaveTagOption("stage", "test");     // fails if it is associated
     * }</pre>
     *
     * <p>Calls {@code DescribeProductAsAdmin} and, for a product in a portfolio, {@code ListAcceptedPortfolioShares}.
     *
     * @param key the key of the TagOption
     * @param value its value
     * @throws AssertionError if there is such a TagOption
     */
    public S doesNotHaveTagOption(String key, String value) {
        return verifyNoTagOption(key, value);
    }

    /**
     * Verifies that the product has a version. A client of an end user sees only the active versions.
     *
     * <pre>{@code
     * assertThat(hub).product(linux).hasVersion("v1");   // passes if it is there, active or not
     * assertThat(hub).product(linux).hasVersion("v9");   // fails, and lists the versions
     * }</pre>
     *
     * <p>Calls {@code ListProvisioningArtifacts} or, for an end user, {@code DescribeProduct}.
     *
     * @param version the name or the ID, {@code pa-…}
     * @throws AssertionError if the product has no such version
     */
    public S hasVersion(String version) {
        return hasVersions(version);
    }

    /**
     * Verifies that the product does not have a version. A client of an end user sees only the active versions.
     *
     * <pre>{@code
     * hub.deleteProvisioningArtifact(r -> r.productId(linux).provisioningArtifactId(oldVersionId));
     * assertThat(hub).product(linux).doesNotHaveVersion("v1");   // passes
     * assertThat(hub).product(linux).doesNotHaveVersion("v2");   // fails if it is there, active or not
     * }</pre>
     *
     * <p>Calls {@code ListProvisioningArtifacts} or, for an end user, {@code DescribeProduct}.
     *
     * @param version the name or the ID, {@code pa-…}
     * @throws AssertionError if the product has such a version
     */
    public S doesNotHaveVersion(String version) {
        String unexpected = ids().version(version);
        return verifyAbsence(IdKind.VERSION, unexpected, product -> {
            Versions present = product.versions();
            if (!present.named(unexpected).isEmpty()) {
                throw assertionError(ShouldHaveVersions.shouldNotHaveVersion(product, unexpected, present));
            }
        });
    }

    /**
     * Verifies that the product has these versions, and that they are active. It may have others. An active version can
     * be deprecated.
     *
     * <pre>{@code
     * assertThat(hub).product(linux).hasActiveVersions("v2");         // passes
     * assertThat(hub).product(linux).hasActiveVersions("v1", "v2");   // fails if v1 is inactive
     * }</pre>
     *
     * <p>Calls {@code ListProvisioningArtifacts} or, for an end user, {@code DescribeProduct}.
     *
     * @param versions names or IDs, {@code pa-…}
     * @throws AssertionError if one of them is missing or not active
     */
    public S hasActiveVersions(String... versions) {
        return hasVersions(VersionState.ACTIVE, versions);
    }

    /**
     * Verifies that the product has an inactive version, which nobody can launch. AWS shows inactive versions only to
     * administrators.
     *
     * <pre>{@code
     * // passes
     * hub.updateProvisioningArtifact(r -> r.productId(linux).provisioningArtifactId(v1).active(false));
     * assertThat(hub).product(linux).hasInactiveVersion("v1");
     *
     * assertThat(hub).product(linux).hasInactiveVersion("v2");   // fails if v2 is active
     * }</pre>
     *
     * <p>Calls {@code ListProvisioningArtifacts} or, for an end user, {@code DescribeProduct}.
     *
     * @param version the name or the ID, {@code pa-…}
     * @throws AssertionError if the product has no such version, or it is active
     */
    public S hasInactiveVersion(String version) {
        return hasVersions(VersionState.INACTIVE, version);
    }

    /**
     * Verifies that the product has a deprecated version. Provisioned products can be updated with it, but not
     * launched.
     *
     * <pre>{@code
     * // passes
     * hub.updateProvisioningArtifact(r -> r.productId(linux).provisioningArtifactId(v1).guidance(DEPRECATED));
     * assertThat(hub).product(linux).hasDeprecatedVersion("v1");
     *
     * assertThat(hub).product(linux).hasDeprecatedVersion("v2");   // fails if the guidance of v2 is DEFAULT
     * }</pre>
     *
     * <p>Calls {@code ListProvisioningArtifacts} or, for an end user, {@code DescribeProduct}.
     *
     * @param version the name or the ID, {@code pa-…}
     * @throws AssertionError if the product has no such version, or it is not deprecated
     */
    public S hasDeprecatedVersion(String version) {
        return hasVersions(VersionState.DEPRECATED, version);
    }

    private S hasVersions(VersionState state, String... versions) {
        List<String> expected = ids().versions(versions);
        return verify(product -> {
            Versions present = product.versions();
            requireNamed(product, state + " versions", expected, Versions.texts(present.in(state)));
            List<String> missing = present.missing(expected, state);
            if (!missing.isEmpty()) {
                throw assertionError(ShouldHaveVersions.shouldHaveVersions(product, state, expected, missing, present));
            }
        });
    }

    /**
     * Verifies that the product has these versions. It may have others. A client of an end user sees only the active
     * versions.
     *
     * <pre>{@code
     * assertThat(hub).product(linux).hasVersions("v1", "v2");   // passes if both are there
     * assertThat(hub).product(linux).hasVersions("v3");         // fails
     * }</pre>
     *
     * <p>Calls {@code ListProvisioningArtifacts} or, for an end user, {@code DescribeProduct}.
     *
     * @param versions names or IDs, {@code pa-…}
     * @throws AssertionError if one of them is missing
     */
    public S hasVersions(String... versions) {
        List<String> expected = ids().versions(versions);
        return verify(product -> {
            Versions present = product.versions();
            requireNamed(product, "versions", expected, Versions.texts(present.all()));
            List<String> missing = present.missing(expected);
            if (!missing.isEmpty()) {
                throw assertionError(ShouldHaveVersions.shouldHaveVersions(product, expected, missing, present));
            }
        });
    }

    /**
     * Verifies that the product has these versions and no others, in any order.
     *
     * <pre>{@code
     * assertThat(hub).product(linux).hasExactlyVersions("v2", "v1");   // passes if there are just these two
     * assertThat(hub).product(linux).hasExactlyVersions("v2");         // fails as long as v1 is there, active or not
     * }</pre>
     *
     * <p>Calls {@code ListProvisioningArtifacts} or, for an end user, {@code DescribeProduct}.
     *
     * @param versions names or IDs, {@code pa-…}
     * @throws AssertionError if one of them is missing, or there is another one
     */
    public S hasExactlyVersions(String... versions) {
        List<String> expected = ids().versions(versions);
        return verify(product -> {
            Versions present = product.versions();
            Versions.Comparison comparison = present.compare(expected);
            if (!comparison.missing().isEmpty() || !comparison.others().isEmpty()) {
                throw assertionError(ShouldHaveVersions.shouldHaveExactlyVersions(
                        product, expected, comparison.missing(), comparison.others()));
            }
        });
    }

    /**
     * Verifies that AWS rejects a launch of the product with these parameters, because they break a rule of the
     * template or of a template constraint, or do not match the template. The last version that the caller can launch
     * is used.
     *
     * <p>Only a launch evaluates the rules, so <b>this assertion calls {@code ProvisionProduct}</b>, with a name that
     * begins with {@code assertj-should-be-rejected}. If AWS accepts the parameters, the provisioned product is
     * terminated immediately, and the assertion fails. It also fails if the launch is still in progress when it
     * returns, because AWS may reject the parameters later.
     *
     * <p>AWS may reject parameters for another reason than the test expects. {@link RejectedParametersAssert#withRule}
     * verifies the rule.
     *
     * <pre>{@code
     * // passes if rule "Small" allows small instances only
     * assertThat(developer).product(lamp).rejects(Map.of("InstanceType", "m5.24xlarge")).withRule("Small");
     *
     * // fails: AWS accepts them, and the launch is terminated
     * assertThat(developer).product(lamp).rejects(Map.of("InstanceType", "t3.micro"));
     *
     * // on the path through this portfolio, if there are several
     * assertThat(developer).portfolio(localId).product(lamp).rejects(Map.of("InstanceType", "m5.24xlarge"));
     * }</pre>
     *
     * <p>AWS rejects some parameters only during the launch, which takes time. Call {@code eventually()} before, to
     * wait for the end of the launch.
     *
     * <p>Calls {@code ListLaunchPaths}, {@code DescribeProduct} and {@code ProvisionProduct} and, if AWS accepts the
     * parameters, {@code DescribeRecord}, {@code TerminateProvisionedProduct} and {@code DescribeProvisionedProduct}.
     *
     * @param parameters the parameters, by key
     * @throws AssertionError if AWS accepts them, or the caller cannot launch the product at all
     */
    public final RejectedParametersAssert rejects(Map<String, String> parameters) {
        Parameters.required("map of parameters", parameters);
        return navigateTo(
                RejectedParametersAssert.CREATOR,
                product -> RejectedParametersView.of(product, null, parameters),
                RejectedParametersAssert::isRejected);
    }

    /**
     * Verifies that AWS rejects a launch of a version of the product with these parameters, as {@link #rejects(Map)}
     * does.
     *
     * <pre>{@code
     * assertThat(developer).product(lamp).rejects("v1", Map.of("InstanceType", "m5.24xlarge")).withRule("Small");
     * }</pre>
     *
     * <p>Calls {@code ListLaunchPaths}, {@code DescribeProduct} and {@code ProvisionProduct} and, if AWS accepts the
     * parameters, {@code DescribeRecord}, {@code TerminateProvisionedProduct} and {@code DescribeProvisionedProduct}.
     *
     * @param version the name or the ID, {@code pa-…}
     * @param parameters the parameters, by key
     * @throws AssertionError if AWS accepts them, or the caller cannot launch the version at all
     */
    public final RejectedParametersAssert rejects(String version, Map<String, String> parameters) {
        String wanted = ids().version(version);
        Parameters.required("map of parameters", parameters);
        return navigateTo(
                RejectedParametersAssert.CREATOR,
                product -> RejectedParametersView.of(product, wanted, parameters),
                RejectedParametersAssert::isRejected);
    }
}
