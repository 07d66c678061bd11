package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;

/** Assertions to call, and IDs to call them with, of which some pass and some fail. */
final class IdExamples {

    final SharingWorld world = new SharingWorld();
    final Map<Class<?>, List<Object>> subjects = subjects();
    final Map<String, List<Object>> candidates = candidates();

    /** Names of things that exist. */
    final Map<IdKind, String> names = names();

    /** Well-formed IDs of things that do not exist. */
    final Map<IdKind, String> unknown = unknown();

    private Map<Class<?>, List<Object>> subjects() {
        Map<Class<?>, List<Object>> all = new HashMap<>();
        List<Object> found = List.of(
                assertThat(world.hub),
                assertThat(world.spoke),
                assertThat(world.developer),
                assertThat(world.hub).portfolio(world.shared),
                assertThat(world.hub).portfolio(world.closed),
                assertThat(world.spoke).portfolio(world.shared),
                assertThat(world.spoke).portfolio(world.local),
                assertThat(world.hub).product(world.lamp),
                assertThat(world.hub).product(world.linux),
                assertThat(world.developer).product(world.lamp),
                assertThat(world.hub).portfolio(world.shared).product(world.lamp),
                assertThat(world.hub).portfolio(world.shared).product(world.linux),
                assertThat(world.spoke).portfolio(world.local).product(world.lamp),
                assertThat(world.developer).portfolio(world.local).product(world.lamp),
                assertThat(world.spoke)
                        .portfolio(world.local)
                        .product(world.lamp)
                        .constraint(world.notification),
                assertThat(world.developer).provisionedProduct("web"),
                assertThat(world.developer).record(world.record),
                assertThat(world.hub).shareAction(world.token),
                assertThat(world.hub).shareAction(world.failedToken),
                assertThat(world.developer).cannotLaunch(world.linux),
                StackAssertions.assertThat(world.catalog
                        .account("spoke")
                        .stacks()
                        .deploy("topic", "Resources: {Topic: {Type: AWS::SNS::Topic}}")),
                assertThat(world.developer).product(world.lamp).rejects("v1", Map.of("Environment", "none")));
        found.forEach(subject -> all.computeIfAbsent(subject.getClass(), type -> new ArrayList<>())
                .add(subject));
        return all;
    }

    private Map<String, List<Object>> candidates() {
        Map<String, List<Object>> all = new HashMap<>();
        List<Object> accounts = List.of(world.hubId, world.spokeId, world.partnerId, world.outsiderId, world.auditorId);
        List.of("accountId", "accountIds", "ownerAccountId").forEach(name -> all.put(name, accounts));
        all.put("recipientId", List.of(world.workloads, world.organization, world.spokeId));
        all.put("unitId", List.of(world.workloads, world.security));
        all.put("organizationId", List.of(world.organization));
        List<Object> portfolios = List.of(world.shared, world.closed, world.local);
        List.of("portfolioId", "sourcePortfolioId").forEach(name -> all.put(name, portfolios));
        List<Object> products = List.of(world.lamp, world.linux, world.orphan);
        List.of("productId", "productIds").forEach(name -> all.put(name, products));
        List.of("version", "versions").forEach(name -> all.put(name, List.of("v1", "v2", "v3", "v4")));
        all.put("constraintId", List.of(world.notification, world.launch, world.localRole));
        all.put("nameOrId", List.of("web", world.provisionedProductId(), "gone"));
        all.put("recordId", List.of(world.record));
        all.put("token", List.of(world.token));
        List<Object> principals = List.of(world.developerArn, world.operatorArn);
        List.of("principalArn", "principalArns").forEach(name -> all.put(name, principals));
        all.put("roleArn", List.of(world.launchRole, world.developerArn));
        all.put("roleName", List.of("Launch", "Other"));
        all.put("error", List.of("DuplicateResourceException"));
        all.put("parameters", List.of(Map.of("Environment", "none"), Map.of("Environment", "test")));
        return all;
    }

    private Map<IdKind, String> names() {
        Map<IdKind, String> all = new EnumMap<>(IdKind.class);
        all.put(IdKind.ACCOUNT, "spoke");
        all.put(IdKind.ORGANIZATIONAL_UNIT, "workloads");
        all.put(IdKind.PRINCIPAL, "role/Developer");
        all.put(IdKind.ROLE, "role/Launch");
        all.put(IdKind.PORTFOLIO, "Shared");
        all.put(IdKind.PRODUCT, "LAMP");
        all.put(IdKind.VERSION, "v1");
        all.put(IdKind.PROVISIONED_PRODUCT, "web");
        all.put(IdKind.ROLE_NAME, "Launch");
        return all;
    }

    private static Map<IdKind, String> unknown() {
        Map<IdKind, String> all = new EnumMap<>(IdKind.class);
        all.put(IdKind.ACCOUNT, "999999999999");
        all.put(IdKind.ORGANIZATIONAL_UNIT, "ou-aaaa-aaaaaaaaaaaaa");
        all.put(IdKind.ORGANIZATION, "o-aaaaaaaaaaaaa");
        all.put(IdKind.PORTFOLIO, "port-aaaaaaaaaaaaa");
        all.put(IdKind.PRODUCT, "prod-aaaaaaaaaaaaa");
        all.put(IdKind.VERSION, "pa-aaaaaaaaaaaaa");
        all.put(IdKind.CONSTRAINT, "cons-aaaaaaaaaaaaa");
        all.put(IdKind.PROVISIONED_PRODUCT, "pp-aaaaaaaaaaaaa");
        all.put(IdKind.RECORD, "rec-aaaaaaaaaaaaa");
        all.put(IdKind.SHARE_ACTION, "share-aaaaaaaaaaaaa");
        all.put(IdKind.PRINCIPAL, "arn:aws:iam::999999999999:role/Unknown");
        all.put(IdKind.ROLE, "arn:aws:iam::999999999999:role/Unknown");
        all.put(IdKind.ROLE_NAME, "Unknown");
        return all;
    }

    /** Returns combinations of arguments for the other parameters. */
    List<Object[]> arguments(IdParameter parameter) {
        List<Object[]> all = new ArrayList<>();
        all.add(new Object[parameter.method().getParameterCount()]);
        Parameter[] parameters = parameter.method().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (i != parameter.index()) {
                int index = i;
                all = all.stream()
                        .flatMap(before -> values(parameters[index]).stream().map(value -> {
                            Object[] after = before.clone();
                            after[index] = value;
                            return after;
                        }))
                        .toList();
            }
        }
        return all;
    }

    private List<Object> values(Parameter parameter) {
        if (candidates.containsKey(parameter.getName())) {
            return candidates.get(parameter.getName());
        }
        if (parameter.getType().isArray()) {
            return List.of(Array.newInstance(parameter.getType().getComponentType(), 0));
        }
        if (parameter.getType().isEnum()) {
            return List.of(parameter.getType().getEnumConstants()[0]);
        }
        if (parameter.getType() == ServiceCatalogAsyncClient.class) {
            return List.of(world.catalog.account("spoke").serviceCatalogAsync());
        }
        return List.of("{}");
    }
}
