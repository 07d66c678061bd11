package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.List;
import java.util.Optional;

/**
 * A type of IDs. Their texts look like AWS's: a prefix and thirteen characters of {@code a-z2-7}.
 *
 * <p>The thirteen characters are the number of the ID, mixed by a bijection. So {@link #parse} computes the number from
 * the text, and every run of a test gets the same IDs.
 *
 * @param <T> the class of the objects that these IDs identify
 */
public final class IdType<T> {

    public static final IdType<Portfolio> PORTFOLIO = new IdType<>("port-");
    public static final IdType<Product> PRODUCT = new IdType<>("prod-");

    /** The IDs of products in the views of end users. A view has the number of its product. */
    public static final IdType<Product.View> PRODUCT_VIEW = new IdType<>("prodview-");

    public static final IdType<ProvisioningArtifact> ARTIFACT = new IdType<>("pa-");
    public static final IdType<ProductCopy> PRODUCT_COPY = new IdType<>("copyproduct-");
    public static final IdType<Constraint> CONSTRAINT = new IdType<>("cons-");
    public static final IdType<TagOption> TAG_OPTION = new IdType<>("tag-");
    public static final IdType<ServiceAction> SERVICE_ACTION = new IdType<>("act-");
    public static final IdType<ShareAction> SHARE_ACTION = new IdType<>("share-");
    public static final IdType<ProvisionedProduct> PROVISIONED_PRODUCT = new IdType<>("pp-");
    public static final IdType<ProvisioningRecord> RECORD = new IdType<>("rec-");
    public static final IdType<ProvisioningPlan> PLAN = new IdType<>("plan-");
    public static final IdType<Organization> ORGANIZATION = new IdType<>("o-");

    /** The IDs of organizational units. Number 0 is the root of an organization, whose ID has another form. */
    public static final IdType<Organization.Unit> UNIT = new IdType<>("ou-svct-", "r-svct");

    public static final IdType<AccountCreation> ACCOUNT_CREATION = new IdType<>("car-");

    /** The IDs of invitations, which AWS Organizations calls handshakes. */
    public static final IdType<Invitation> INVITATION = new IdType<>("h-");

    /** The IDs of policies. Numbers 0 and 1 are AWS's own: no change before an organization exists creates a policy. */
    public static final IdType<Policy> POLICY = new IdType<>("p-", "p-FullAWSAccess", "p-RCPFullAWSAccess");

    public static final IdType<ResourcePolicy> RESOURCE_POLICY = new IdType<>("rp-");

    private static final List<IdType<?>> ALL = List.of(
            PORTFOLIO,
            PRODUCT,
            PRODUCT_VIEW,
            ARTIFACT,
            PRODUCT_COPY,
            CONSTRAINT,
            TAG_OPTION,
            SERVICE_ACTION,
            SHARE_ACTION,
            PROVISIONED_PRODUCT,
            RECORD,
            PLAN,
            ORGANIZATION,
            UNIT);

    private static final int LENGTH = 13;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;
    private static final int HIGHEST_FIRST_DIGIT = 0xF;

    private final String prefix;
    /** The IDs of the lowest numbers, if these have another form. */
    private final List<String> firstTexts;

    /** Keeps two types from having the same thirteen characters for the same number. */
    private final long salt;

    private IdType(String prefix, String... firstTexts) {
        this.prefix = prefix;
        this.firstTexts = List.of(firstTexts);
        salt = prefix.hashCode() * 0x9E3779B97F4A7C15L;
    }

    /** Returns the ID with the given number. */
    public Id<T> of(long number) {
        return new Id<>(this, number);
    }

    /**
     * Returns whether a catalog after the given number of changes has, or had, an object with this ID. The numbers of
     * other texts are far above that of any change, because the bijection scatters them.
     */
    public static boolean isIssued(String text, long changes) {
        return ALL.stream()
                .flatMap(type -> type.parse(text).stream())
                .anyMatch(id -> id.number() >= 0 && id.number() <= changes);
    }

    /** Returns the ID with the given text, or empty if the text is not a valid ID of this type. */
    public Optional<Id<T>> parse(String text) {
        int first = firstTexts.indexOf(text);
        if (first >= 0) {
            return Optional.of(of(first));
        }
        int start = prefix.length();
        if (text.length() != start + LENGTH || !text.startsWith(prefix)) {
            return Optional.empty();
        }
        // Thirteen characters hold 65 bits. Of two texts with the same low 64 bits only one is ever given out.
        if (digit(text.charAt(start)) > HIGHEST_FIRST_DIGIT) {
            return Optional.empty();
        }
        long mixed = 0;
        for (int i = start; i < text.length(); i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            mixed = mixed << BITS | digit;
        }
        return Optional.of(of(unmix(mixed) ^ salt));
    }

    /** Returns the text of the ID with the given number. */
    String text(long number) {
        if (number >= 0 && number < firstTexts.size()) {
            return firstTexts.get((int) number);
        }
        long mixed = mix(number ^ salt);
        char[] text = new char[prefix.length() + LENGTH];
        prefix.getChars(0, prefix.length(), text, 0);
        for (int i = text.length - 1; i >= prefix.length(); i--) {
            text[i] = ALPHABET.charAt((int) (mixed & (ALPHABET.length() - 1)));
            mixed >>>= BITS;
        }
        return new String(text);
    }

    private static int digit(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '2' && c <= '7' ? c - '2' + 26 : -1;
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): a bijection of 64 bits that scatters neighbours. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static long unmix(long z) {
        z = (z ^ (z >>> 31) ^ (z >>> 62)) * 0x319642B2D24D8EC3L;
        z = (z ^ (z >>> 27) ^ (z >>> 54)) * 0x96DE1B173F119089L;
        return z ^ (z >>> 30) ^ (z >>> 60);
    }

    @Override
    public String toString() {
        return prefix;
    }
}
