package io.github.servicecatalogtestkit.assertj;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A kind of resource, and the form of the IDs by which AWS identifies it. */
enum IdKind {
    ACCOUNT("an account", "its ID, 12 digits", "\\d{12}"),
    ORGANIZATIONAL_UNIT("an organizational unit", "its ID, ou-…", "ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}"),
    ORGANIZATION("an organization", "its ID, o-…", "o-[a-z0-9]{10,32}"),
    PORTFOLIO("a portfolio", "its ID, port-…", assigned("port")),
    PRODUCT("a product", "its ID, prod-…", assigned("prod")),
    VERSION("a version", "its name or its ID, pa-…", assigned("pa")),
    CONSTRAINT("a constraint", "its ID, cons-…", assigned("cons")),
    PROVISIONED_PRODUCT("a provisioned product", "its name or its ID, pp-…", assigned("pp")),
    RECORD("a record", "its ID, rec-…", assigned("rec")),
    SHARE_ACTION("a share action", "its portfolio share token, share-…", assigned("share")),
    ROLE("a role", "its ARN, arn:aws:iam::123456789012:role/…", "arn:[^:]+:iam::\\d{12}:role/.+"),
    PRINCIPAL(
            "a principal",
            "its ARN or ARN pattern, arn:aws:iam::…:role/…",
            "arn:[^:]+:iam::(\\d{12})?:(role|user|group)/.+"),
    ROLE_NAME("a local launch role", "its name", "[\\w+=,.@-]{1,64}"),
    ROOT("the root of an organization", "its ID, r-…", "r-[0-9a-z]{4,32}"),
    TAG_OPTION("a TagOption", "its ID, tag-…", assigned("tag")),
    SERVICE_ACTION("a service action", "its ID, act-…", assigned("act")),
    PLAN("a plan", "its ID, plan-…", assigned("plan")),
    LAUNCH_PATH("a launch path", "its ID, lpv3-…", "lpv[23]-[a-z0-9]{10,}"),
    PRODUCT_VIEW("a product view", "its ID, prodview-…", assigned("prodview"));

    private final String noun;
    private final String form;
    private final Pattern pattern;

    IdKind(String noun, String form, String pattern) {
        this.noun = noun;
        this.form = form;
        this.pattern = Pattern.compile(pattern);
    }

    /** Returns the form of the IDs that Service Catalog assigns. A text such as {@code prod-web} is not such an ID. */
    private static String assigned(String prefix) {
        return prefix + "-[a-z0-9]{10,}";
    }

    /** Returns the kind of which the text is an ID. */
    static Optional<IdKind> of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind != ROLE_NAME)
                .filter(kind -> kind.matches(id))
                .findFirst();
    }

    /** Returns whether the text has the form of an ID of this kind. */
    boolean matches(String id) {
        return pattern.matcher(id).matches();
    }

    /** Returns whether assertions also identify this kind by the name that its creator chose. */
    boolean isGivenByName() {
        return this == VERSION || this == PROVISIONED_PRODUCT || this == ROLE_NAME;
    }

    /** Returns whether the text can be such a name. */
    boolean canBeNamed(String name) {
        return this != ROLE_NAME || matches(name);
    }

    /** Returns the noun with its article: {@code a portfolio}. */
    String noun() {
        return noun;
    }

    /** Returns the noun without its article. */
    @Override
    public String toString() {
        return noun.substring(noun.indexOf(' ') + 1);
    }

    /** Returns how a test gives this kind: {@code its ID, port-…}. */
    String form() {
        return form;
    }
}
