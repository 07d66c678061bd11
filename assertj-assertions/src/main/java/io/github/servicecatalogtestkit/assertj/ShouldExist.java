package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** The message of an assertion that something is not there, about an ID that stands for nothing. */
final class ShouldExist extends BasicErrorMessageFactory {

    private ShouldExist(IdKind kind, String id, String client, String reason) {
        super(
                "%nExpecting %s:%n  %s%n  asked by %s%n"
                        + "to exist, because otherwise this negative assertion always passes"
                        + "%nbut %s",
                unquotedString(kind.toString()), unquotedString(id), unquotedString(client), unquotedString(reason));
    }

    /** @param client the account, the Region and the caller of the assertion */
    static ErrorMessageFactory shouldExist(IdKind kind, String id, String client, KnownNames names) {
        return new ShouldExist(kind, id, client, reason(kind, id, names));
    }

    private static String reason(IdKind kind, String id, KnownNames names) {
        return switch (kind) {
            case ACCOUNT ->
                "this catalog does not know it. "
                        + (names.accounts().isEmpty()
                                ? "No account has a name."
                                : Text.withLines("The accounts with a name are", names.accounts()))
                        + Text.NEW_LINE
                        + "An account exists once the test names it: catalog.account(\"" + id + "\")";
            case PRINCIPAL ->
                "this catalog does not know it." + Text.NEW_LINE
                        + "A principal exists once the test names it, catalog.account(…).as(…), or a call"
                        + " associates it.";
            case PROVISIONED_PRODUCT ->
                kind.matches(id)
                        ? "this catalog never assigned this ID."
                        : "no product was ever provisioned under this name. If AWS refused a launch, verify its"
                                + " exception.";
            default -> "this catalog never assigned this ID.";
        };
    }
}
