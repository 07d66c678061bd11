package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.Parameters.required;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;

/**
 * Checks the IDs that a test passes to assertions, all of them. An ID of another kind, a blank text and a name that
 * nobody knows are refused with an {@link IllegalArgumentException}, so that no assertion passes because of them. With
 * a fake, the names of accounts, the paths of organizational units and the names of principals stand for their IDs.
 */
final class IdParameters {

    /** Checks IDs without a client, so without names. */
    static final IdParameters WITHOUT_CLIENT = new IdParameters(null);

    private final @Nullable ServiceCatalogClient client;
    private final Lazy<KnownNames> names;

    private IdParameters(@Nullable ServiceCatalogClient client) {
        this.client = client;
        this.names = new Lazy<>(() -> KnownNames.of(client));
    }

    static IdParameters of(@Nullable ServiceCatalogClient client) {
        return client == null ? WITHOUT_CLIENT : new IdParameters(client);
    }

    /** Returns what is known of the names in the test. */
    KnownNames names() {
        return names.get();
    }

    AccountId account(String id) {
        return new AccountId(id(id, IdKind.ACCOUNT));
    }

    Recipient organizationalUnit(String id) {
        return Recipient.unit(id(id, IdKind.ORGANIZATIONAL_UNIT));
    }

    Recipient organization(String id) {
        return Recipient.organization(id(id, IdKind.ORGANIZATION));
    }

    /** Returns an account, an organizational unit or an organization. */
    Recipient recipient(String id) {
        return Recipient.of(id(id, IdKind.ACCOUNT, IdKind.ORGANIZATIONAL_UNIT, IdKind.ORGANIZATION));
    }

    String portfolio(String id) {
        return id(id, IdKind.PORTFOLIO);
    }

    String product(String id) {
        return id(id, IdKind.PRODUCT);
    }

    List<String> products(String... ids) {
        return all(IdKind.PRODUCT, ids);
    }

    /** Returns a version, by name or ID. */
    String version(String nameOrId) {
        return id(nameOrId, IdKind.VERSION);
    }

    /** Returns versions, by name or ID. */
    List<String> versions(String... namesOrIds) {
        return all(IdKind.VERSION, namesOrIds);
    }

    List<String> accounts(String... ids) {
        return all(IdKind.ACCOUNT, ids);
    }

    String principal(String arn) {
        return id(arn, IdKind.PRINCIPAL);
    }

    List<String> principals(String... arns) {
        return all(IdKind.PRINCIPAL, arns);
    }

    String role(String arn) {
        return id(arn, IdKind.ROLE);
    }

    /** Returns the name of a role, without the ARN around it. */
    String roleName(String name) {
        return id(name, IdKind.ROLE_NAME);
    }

    String constraint(String id) {
        return id(id, IdKind.CONSTRAINT);
    }

    String provisionedProduct(String nameOrId) {
        return id(nameOrId, IdKind.PROVISIONED_PRODUCT);
    }

    String record(String id) {
        return id(id, IdKind.RECORD);
    }

    String shareToken(String token) {
        return id(token, IdKind.SHARE_ACTION);
    }

    /** Returns clients of recipients. The client itself, or another client of its account, is not a recipient. */
    List<ServiceCatalogClient> recipients(ServiceCatalogClient... recipients) {
        required("array of recipients", recipients);
        for (ServiceCatalogClient recipient : recipients) {
            required("client of a recipient", recipient);
            if (recipient.equals(client) || names.get().areOfTheAccountOf(recipient)) {
                throw notARecipient();
            }
        }
        if (recipients.length == 0) {
            throw new IllegalArgumentException("The array of recipients is empty, so there is nothing to compare with."
                    + " Name at least one client of another account");
        }
        return List.of(recipients);
    }

    static IllegalArgumentException notARecipient() {
        return new IllegalArgumentException("The client itself and other clients of its account are not recipients of"
                + " the portfolio, because they see what it sees. Name clients of other accounts");
    }

    private List<String> all(IdKind kind, String... ids) {
        required("array of IDs", ids);
        return Arrays.stream(ids).map(id -> id(id, kind)).toList();
    }

    private String id(String text, IdKind... kinds) {
        required(nouns(kinds, IdKind::toString), text);
        return Stream.of(kinds)
                .flatMap(kind -> find(text, kind).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(rejection(text, kinds)));
    }

    private Optional<String> find(String text, IdKind kind) {
        String id = kind == IdKind.ORGANIZATIONAL_UNIT || kind == IdKind.ORGANIZATION ? withoutArn(text) : text;
        if (kind != IdKind.ROLE_NAME && kind.matches(id)) {
            return Optional.of(id);
        }
        if (kind.isGivenByName()) {
            return Optional.of(text)
                    .filter(name -> !name.isBlank() && IdKind.of(name).isEmpty() && kind.canBeNamed(name));
        }
        return names.get().find(kind, text);
    }

    /** AWS also identifies organizational units and organizations by ARN, which ends with the ID. */
    private static String withoutArn(String idOrArn) {
        return idOrArn.startsWith("arn:") ? idOrArn.substring(idOrArn.lastIndexOf('/') + 1) : idOrArn;
    }

    private static String nouns(IdKind[] kinds, Function<IdKind, String> noun) {
        return Arrays.stream(kinds).map(noun).collect(Collectors.joining(" or "));
    }

    private String rejection(String text, IdKind... kinds) {
        String expected = nouns(kinds, IdKind::noun);
        return Character.toUpperCase(expected.charAt(0)) + expected.substring(1) + " is given by "
                + nouns(kinds, this::form) + ", but " + actual(text) + "." + hint(text, kinds);
    }

    private String form(IdKind kind) {
        if (!names.get().areKnown()) {
            return kind.form();
        }
        return switch (kind) {
            case ACCOUNT -> kind.form() + ", or its name";
            case ORGANIZATIONAL_UNIT -> kind.form() + ", or its path, such as workloads/prod";
            case ROLE, PRINCIPAL -> kind.form() + ", or its name, role/…";
            default -> kind.form();
        };
    }

    private String actual(String text) {
        String quoted = "\"" + text + "\"";
        return IdKind.of(text)
                .map(kind -> quoted + " identifies " + kind.noun())
                .or(() -> Stream.of(IdKind.ACCOUNT, IdKind.ORGANIZATIONAL_UNIT)
                        .flatMap(kind ->
                                names.get().find(kind, text).map(id -> quoted + " is the " + kind + " " + id).stream())
                        .findFirst())
                .orElse("this is " + quoted);
    }

    private String hint(String text, IdKind... kinds) {
        if (kinds[0] == IdKind.ACCOUNT && names.get().areKnown()) {
            return " The accounts with a name are: "
                    + String.join(", ", names.get().accounts()) + ".";
        }
        return Stream.of(kinds)
                .flatMap(kind -> atTheEndOfArn(text, kind).or(() -> named(text, kind)).stream())
                .findFirst()
                .map(hint -> " " + hint + ".")
                .orElse("");
    }

    private static Optional<String> atTheEndOfArn(String text, IdKind kind) {
        return Optional.of(text.substring(text.lastIndexOf('/') + 1))
                .filter(last -> !last.equals(text) && kind.matches(last))
                .map(last -> "The ID at its end is " + last);
    }

    /** The test may give the name of a portfolio or product that the client sees. */
    private Optional<String> named(String name, IdKind kind) {
        return (switch (kind) {
                    case PORTFOLIO -> portfolioNamed(name);
                    case PRODUCT -> productNamed(name);
                    default -> Optional.<String>empty();
                })
                .map(id -> "The " + kind + " named \"" + name + "\" is " + id);
    }

    private Optional<String> portfolioNamed(String name) {
        return calls().flatMap(calls -> Diagnostics.listIfReadable(
                        () -> PortfolioListing.of(calls).all())
                .stream()
                .filter(portfolio -> name.equals(portfolio.displayName()))
                .map(PortfolioDetail::id)
                .filter(Objects::nonNull)
                .findFirst());
    }

    private Optional<String> productNamed(String name) {
        return calls().flatMap(calls -> Diagnostics.listIfReadable(calls::products).stream()
                .filter(product -> Names.nameOf(product).equals(Optional.of(name)))
                .flatMap(product -> Names.idOf(product).stream())
                .findFirst());
    }

    private Optional<CatalogCalls> calls() {
        return Optional.ofNullable(client).map(ClientContext::of).map(ClientContext::calls);
    }

    /**
     * Returns the failure of an assertion that something is not there, about an ID that stands for nothing. Such an
     * assertion would pass on any text. Returns empty if the ID exists or existed, and if nobody knows.
     */
    Optional<ErrorMessageFactory> unknown(IdKind kind, String id) {
        if (client == null || names.get().exists(kind, id)) {
            return Optional.empty();
        }
        String caller = ClientContext.of(client).inFull();
        return Optional.of(ShouldExist.shouldExist(kind, id, caller, names.get()));
    }
}
