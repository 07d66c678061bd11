package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** An Amazon Resource Name in its parts. ARNs are built here only. */
public record Arn(String partition, String service, String region, String account, String resource) {

    private static final String AWS = "aws";
    private static final String PREFIX = "arn:";
    private static final int PARTS = 6;

    /** The length of all parts but the resource in most ARNs. */
    private static final int USUAL_LENGTH = 64;

    /**
     * The beginnings of Regions outside the partition {@code aws}, each followed by its partition, as in the SDK's
     * {@code PartitionMetadata}, which takes a cold JVM long to load.
     */
    private static final String[] OTHER_PARTITIONS = {
        "cn-", "aws-cn",
        "us-gov-", "aws-us-gov",
        "us-iso-", "aws-iso",
        "us-isob-", "aws-iso-b",
        "eu-isoe-", "aws-iso-e",
        "us-isof-", "aws-iso-f",
        "eusc-", "aws-eusc"
    };

    /** The partitions of the Regions that were asked for: a list response asks for each of its ARNs. */
    private static final Map<String, String> KNOWN_PARTITIONS = new ConcurrentHashMap<>();

    /** Returns the parts of the given text, or empty if it is not an ARN. */
    public static Optional<Arn> parse(String text) {
        String[] parts = text.split(":", PARTS);
        if (parts.length < PARTS || !parts[0].equals("arn") || !parts[1].startsWith(AWS)) {
            return Optional.empty();
        }
        return Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]));
    }

    /** Returns whether the given text starts as an ARN does. */
    static boolean isArn(String text) {
        return text.startsWith(PREFIX);
    }

    /** Returns the partition of the given Region, for example {@code aws-cn}. */
    public static String partitionOf(String region) {
        String known = KNOWN_PARTITIONS.get(region);
        if (known != null) {
            return known;
        }
        String found = findPartition(region);
        KNOWN_PARTITIONS.put(region, found);
        return found;
    }

    private static String findPartition(String region) {
        for (int i = 0; i < OTHER_PARTITIONS.length; i += 2) {
            if (region.startsWith(OTHER_PARTITIONS[i])) {
                return OTHER_PARTITIONS[i + 1];
            }
        }
        return AWS;
    }

    /** Returns the ARN of a resource in an account and Region. */
    public static String of(String service, Scope scope, String resource) {
        return text(
                partitionOf(scope.region()),
                service,
                scope.region(),
                scope.account().digits(),
                resource);
    }

    /** Returns the ARN of a user, group or role of an account. */
    public static String ofPrincipal(Scope scope, String principal) {
        return global(partitionOf(scope.region()), "iam", scope.account(), principal);
    }

    /** Returns the ARN of a resource of a service that has no Regions. */
    static String global(String partition, String service, AccountId account, String resource) {
        return text(partition, service, "", account.digits(), resource);
    }

    /** Returns the ARN of a global resource that AWS manages for all accounts. */
    static String managed(String partition, String service, String resource) {
        return text(partition, service, "", AWS, resource);
    }

    @SuppressWarnings("UnnecessaryStringBuilder") // of the right size: a list response has an ARN for each item
    private static String text(String partition, String service, String region, String account, String resource) {
        return new StringBuilder(USUAL_LENGTH + resource.length())
                .append(PREFIX)
                .append(partition)
                .append(':')
                .append(service)
                .append(':')
                .append(region)
                .append(':')
                .append(account)
                .append(':')
                .append(resource)
                .toString();
    }

    Arn in(String other) {
        return new Arn(other, service, region, account, resource);
    }

    /** Returns the type of the resource: the part before the first slash, or an empty text if there is no slash. */
    public String resourceType() {
        int slash = resource.indexOf('/');
        return slash < 0 ? "" : resource.substring(0, slash);
    }

    /** Returns the name of the resource with its path: the part after the first slash. */
    public String resourceName() {
        return resource.substring(resource.indexOf('/') + 1);
    }

    @Override
    public String toString() {
        return text(partition, service, region, account, resource);
    }
}
