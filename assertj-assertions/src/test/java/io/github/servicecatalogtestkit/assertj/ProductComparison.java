package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.RestatedAssertionsTest.sorted;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import java.util.List;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductAsAdminResponse;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;

/** Compares the assertions about the products that a client sees. */
record ProductComparison(Comparer comparer, RandomCatalog world, ServiceCatalogClient client, PlainAnswers plain) {

    void compareAll(List<String> products) {
        products.stream().distinct().forEach(id -> {
            ProductAssert on = assertThat(client).product(id);
            compareProduct(on, client.describeProductAsAdmin(r -> r.id(id)));
            compareVersions(on, plain.versions(id));
        });
    }

    private void compareProduct(ProductAssert on, DescribeProductAsAdminResponse described) {
        for (FakeAccount account : world.accounts) {
            comparer.compare(
                    "isOwnedBy",
                    described.productViewDetail().productARN().contains(":" + account.id() + ":"),
                    () -> on.isOwnedBy(account.id()),
                    null);
        }
        String present = described.productViewDetail().productViewSummary().name();
        RandomCatalog.NAMES.forEach(
                name -> comparer.compare("product hasName", name.equals(present), () -> on.hasName(name), null));
        comparer.compare(
                "product hasTag",
                described.tags().contains(RandomCatalog.TAG),
                () -> on.hasTag(RandomCatalog.TAG.key(), RandomCatalog.TAG.value()),
                null);
        comparer.compare(
                "product hasTagOption",
                described.tagOptions().stream().anyMatch(option -> option.key().equals("stage")),
                () -> on.hasTagOption("stage", "test"),
                () -> on.doesNotHaveTagOption("stage", "test"));
    }

    private void compareVersions(ProductAssert on, List<ProvisioningArtifactDetail> present) {
        List<String> names =
                present.stream().map(ProvisioningArtifactDetail::name).toList();
        for (String name : RandomCatalog.VERSIONS) {
            List<ProvisioningArtifactDetail> named = present.stream()
                    .filter(version -> version.name().equals(name))
                    .toList();
            boolean active = named.stream().anyMatch(ProvisioningArtifactDetail::active);
            comparer.compare(
                    "product hasVersion",
                    names.contains(name),
                    () -> on.hasVersion(name),
                    () -> on.doesNotHaveVersion(name));
            comparer.compare("hasActiveVersions", active, () -> on.hasActiveVersions(name), null);
            comparer.compare(
                    "hasInactiveVersion",
                    named.stream().anyMatch(version -> !version.active()),
                    () -> on.hasInactiveVersion(name),
                    null);
            comparer.compare(
                    "hasDeprecatedVersion",
                    named.stream().anyMatch(version -> "DEPRECATED".equals(version.guidanceAsString())),
                    () -> on.hasDeprecatedVersion(name),
                    null);
        }
        for (List<String> some : List.of(names, RandomCatalog.VERSIONS, List.of("v1"), List.of("v1", "v1"))) {
            String[] array = some.toArray(String[]::new);
            comparer.compare("hasVersions", names.containsAll(some), () -> on.hasVersions(array), null);
            comparer.compare(
                    "hasExactlyVersions", sorted(some).equals(sorted(names)), () -> on.hasExactlyVersions(array), null);
        }
    }
}
