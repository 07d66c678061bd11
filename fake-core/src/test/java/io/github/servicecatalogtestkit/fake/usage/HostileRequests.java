package io.github.servicecatalogtestkit.fake.usage;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.internal.validation.GeneratedRequests;
import io.github.servicecatalogtestkit.fake.internal.validation.GeneratedRequests.Api;
import java.lang.reflect.InvocationTargetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Requests with values that break programs: null, empty, huge, lone surrogates, deep JSON and YAML, expressions that
 * backtrack, edited tokens and negative page sizes, mixed with valid values and IDs of existing resources.
 */
final class HostileRequests {

    private static final List<String> TEXTS = Arrays.asList(
            null,
            "",
            " ",
            "\u0000",
            "\ud800",
            "a\udc00b",
            "\ud83d\ude00".repeat(300),
            "x".repeat(50_001),
            "9".repeat(1_001),
            "{\"" + "k".repeat(50_001) + "\":1}",
            "{\"Rules\":" + "9".repeat(1_001) + "}",
            "{\"RoleArn\":" + "9".repeat(1_001) + "}",
            "[".repeat(20_000),
            "{\"a\":".repeat(5_000),
            "{\"Rules\":{\"A\":{\"Assertions\":[{\"Assert\":" + "{\"Fn::Not\":[".repeat(500) + "true",
            "a: &a [*a]",
            "!Ref ".repeat(1_000),
            "-1",
            "0",
            "1e999999999",
            "name:" + "*a".repeat(8) + "*b",
            "*".repeat(5_000),
            "(.*a){7}b",
            "((){9999}){9999}",
            "%s%n%d",
            "../..",
            "null",
            "arn:aws:iam::" + "1".repeat(13) + ":role/x",
            "arn:aws:iam:::",
            "arn:aws:iam:::*",
            "arn:",
            ":::::",
            "port-",
            "prod-aaaaaaaaaaaaa",
            "ou-svct-aaaaaaaaaaaaa",
            "000000000000",
            "999999999999",
            "123456789012345678901234567890",
            "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660\u0661\u0662",
            "LAUNCH",
            "ORGANIZATION",
            "AVAILABLE",
            "https://bucket.s3.amazonaws.com/hostile.json",
            "MSAyIDM");
    private static final List<Integer> NUMBERS =
            Arrays.asList(null, 0, -1, 1, 2, 20, 21, 1_001, Integer.MAX_VALUE, Integer.MIN_VALUE);

    /** The catalog that each instance copies, which takes less time than to create it. */
    private static final HostileRequests START = new HostileRequests(0, create());

    /** A bound of ours: AWS does not document the longest request that it accepts. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private final Random random;
    private final FakeServiceCatalog catalog;
    private final ServiceCatalogClient serviceCatalog;
    private final OrganizationsClient organizations;
    private final List<String> existing;

    HostileRequests(long seed) {
        this(seed, START.catalog.fork(), START.existing);
    }

    private HostileRequests(long seed, FakeServiceCatalog catalog) {
        this(seed, catalog, resources(catalog));
    }

    private HostileRequests(long seed, FakeServiceCatalog catalog, List<String> existing) {
        random = new Random(seed);
        this.catalog = catalog;
        serviceCatalog = catalog.account("hub").serviceCatalog();
        organizations = catalog.account("hub").organizations();
        this.existing = existing;
    }

    /**
     * Makes 10,000 calls with requests of at most {@value #MOST_CHARACTERS} characters, or as many as the argument
     * says, and prints the slowest.
     */
    public static void main(String[] args) throws Throwable {
        List<Api> apis = GeneratedRequests.operations();
        HostileRequests requests = new HostileRequests(1);
        int calls = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
        long slowest = 0;
        for (int i = 0; i < calls; i++) {
            Api api = apis.get(i % apis.size());
            AwsRequest request = requests.next(api);
            while (request.toString().length() > MOST_CHARACTERS) {
                request = requests.next(api);
            }
            long start = System.nanoTime();
            try {
                requests.send(api, request);
            } catch (AwsServiceException | UnsupportedOperationException | IllegalArgumentException refused) {
                // Only the time counts here.
            }
            long taken = System.nanoTime() - start;
            if (i >= apis.size() && taken > slowest) { // the first calls load classes
                slowest = taken;
                System.out.println("call " + i + ", " + api + ": " + taken / 1_000 + " µs");
            }
        }
    }

    private static FakeServiceCatalog create() {
        return FakeServiceCatalog.builder()
                .organization(o -> o.management("hub")
                        .account("spoke")
                        .unit("workloads", u -> u.account("dev"))
                        .trustedAccess(true))
                .settings(s -> s.provisioningCompletion(CompletionPolicy.afterPolls(1)))
                .build();
    }

    /** Returns the IDs, names and tokens of resources that exist. */
    private static List<String> resources(FakeServiceCatalog catalog) {
        ServiceCatalogClient serviceCatalog = catalog.account("hub").serviceCatalog();
        OrganizationsClient organizations = catalog.account("hub").organizations();
        catalog.templates()
                .put("https://bucket.s3.amazonaws.com/hostile.json", "{\"Resources\":" + "[".repeat(20_000))
                .put(LaunchWorld.url("Linux"), LaunchWorld.V1);
        Actor hub = new Actor(catalog.account("hub"));
        Actor spoke = new Actor(catalog.account("spoke"));
        String portfolio = hub.createsPortfolio("Data");
        hub.createsPortfolio("Other");
        String product = hub.createsProductIn(portfolio, "Linux");
        hub.admits(portfolio, "role/Administrator");
        hub.sharesAccepted(portfolio, spoke);
        String version = hub.firstVersion(product);
        String launch = hub.constrains(portfolio, product, "LAUNCH", "{\"LocalRoleName\":\"Launch\"}");
        String tagOption = hub.createsTagOption("team", "a");
        hub.createsTagOption("team", "b");
        String action = hub.createsAction("Restart");
        var record = serviceCatalog
                .provisionProduct(p ->
                        p.productId(product).provisioningArtifactId(version).provisionedProductName("thing"))
                .recordDetail();
        String token = serviceCatalog.listPortfolios(l -> l.pageSize(1)).nextPageToken();
        String accounts = organizations.listAccounts(l -> l.maxResults(1)).nextToken();
        return List.of(
                portfolio,
                product,
                version,
                launch,
                tagOption,
                action,
                record.recordId(),
                record.provisionedProductId(),
                "thing",
                "Linux",
                hub.id,
                spoke.id,
                catalog.organization().unit("workloads").id(),
                organizations.listRoots().roots().get(0).id(),
                token,
                "A" + token.substring(1),
                accounts,
                "A" + accounts.substring(1),
                accounts.substring(0, 6) + "zz" + accounts.substring(8));
    }

    /** Returns a request of an operation: a valid one in which some members have another value. */
    AwsRequest next(Api api) {
        AwsRequest valid = random.nextBoolean() ? GeneratedRequests.complete(api) : GeneratedRequests.minimal(api);
        SdkPojo builder = (SdkPojo) valid.toBuilder();
        for (SdkField<?> field : builder.sdkFields()) {
            int choice = random.nextInt(10);
            if (choice < 4 && field.marshallingType() == MarshallingType.STRING) {
                field.set(builder, existing(String.valueOf(field.memberName())));
            } else if (choice < 7) {
                field.set(builder, value(field, 0));
            }
        }
        return (AwsRequest) ((AwsRequest.Builder) builder).build();
    }

    private String existing(String member) {
        String name = member.toLowerCase(Locale.ROOT);
        for (String id : existing) {
            int dash = id.indexOf('-');
            if (dash > 0 && name.contains(id.substring(0, dash)) && random.nextBoolean()) {
                return id;
            }
        }
        return existing.get(random.nextInt(existing.size()));
    }

    private Object value(SdkField<?> field, int depth) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.STRING) {
            return random.nextInt(4) == 0
                    ? existing(String.valueOf(field.memberName()))
                    : TEXTS.get(random.nextInt(TEXTS.size()));
        } else if (type == MarshallingType.INTEGER) {
            return NUMBERS.get(random.nextInt(NUMBERS.size()));
        } else if (type == MarshallingType.BOOLEAN) {
            return Arrays.asList(null, true, false).get(random.nextInt(3));
        } else if (type == MarshallingType.INSTANT) {
            return Arrays.asList(null, Instant.MIN, Instant.MAX, Instant.EPOCH).get(random.nextInt(4));
        } else if (depth > 4) {
            return null;
        } else if (type == MarshallingType.LIST) {
            return list(field.getTrait(ListTrait.class).memberFieldInfo(), depth);
        } else if (type == MarshallingType.MAP) {
            return map(field.getTrait(MapTrait.class).valueFieldInfo(), depth);
        } else if (type == MarshallingType.SDK_POJO) {
            return random.nextInt(8) == 0 ? null : structure(field, depth);
        }
        return null;
    }

    private Object list(SdkField<?> entry, int depth) {
        int size = random.nextInt(5);
        if (size == 0) {
            return Collections.nCopies(1_001, value(entry, depth + 1));
        }
        List<Object> list = new ArrayList<>();
        for (int i = 1; i < size; i++) {
            list.add(value(entry, depth + 1));
        }
        return random.nextInt(8) == 0 ? null : list;
    }

    private Object map(SdkField<?> value, int depth) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            List<String> keys =
                    List.of("SearchQuery", "LoadTemplateFromURL", "Key", "key", "x".repeat(50_001), "\ud800");
            map.put(keys.get(random.nextInt(keys.size())), value(value, depth + 1));
        }
        return map;
    }

    private Object structure(SdkField<?> field, int depth) {
        SdkPojo builder = field.constructor().get();
        for (SdkField<?> member : builder.sdkFields()) {
            member.set(builder, value(member, depth + 1));
        }
        return ((Buildable) builder).build();
    }

    /** Sends a request with the client of its service. */
    void send(Api api, AwsRequest request) throws Throwable {
        String operation = api.operation();
        String name = operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
        boolean isServiceCatalog = request.getClass().getPackageName().contains("servicecatalog");
        Class<?> type = isServiceCatalog ? ServiceCatalogClient.class : OrganizationsClient.class;
        try {
            type.getMethod(name, request.getClass()).invoke(isServiceCatalog ? serviceCatalog : organizations, request);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
