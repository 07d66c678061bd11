package io.github.servicecatalogtestkit.assertj;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;

/** The IDs that a test passes to assertions. All ID parameters are checked here. */
final class IdParameters {

    private IdParameters() {}

    static AccountId account(String id) {
        return new AccountId(required("account ID", id));
    }

    static Recipient organizationalUnit(String id) {
        return Recipient.unit(required("organizational unit ID", id));
    }

    static Recipient organization(String id) {
        return Recipient.organization(required("organization ID", id));
    }

    /** Returns an account, an organizational unit or an organization. */
    static Recipient recipient(String id) {
        return Recipient.of(required("recipient ID", id));
    }

    static String portfolio(String id) {
        return required("portfolio ID", id);
    }

    static String product(String id) {
        return required("product ID", id);
    }

    static List<String> products(String... ids) {
        return all("product ID", ids);
    }

    /** Returns versions, by name or ID. */
    static List<String> versions(String... namesOrIds) {
        return all("version", namesOrIds);
    }

    static List<String> accounts(String... ids) {
        return all("account ID", ids);
    }

    static List<String> principals(String... arns) {
        return all("principal ARN", arns);
    }

    static String constraint(String id) {
        return required("constraint ID", id);
    }

    static String provisionedProduct(String nameOrId) {
        return required("name or ID of the provisioned product", nameOrId);
    }

    static String record(String id) {
        return required("record ID", id);
    }

    static String shareToken(String token) {
        return required("portfolio share token", token);
    }

    private static List<String> all(String what, String... ids) {
        requireNonNull(ids, () -> "The array of each " + what + " must not be null");
        return Arrays.stream(ids).map(id -> required(what, id)).toList();
    }

    private static String required(String what, String id) {
        return requireNonNull(id, () -> "The " + what + " must not be null");
    }
}
