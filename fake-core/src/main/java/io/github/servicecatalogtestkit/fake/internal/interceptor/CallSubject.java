package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.picture.TextTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNode;

/** A short description of the resources that a request names, with their names and owners. */
final class CallSubject {

    private static final Set<String> NAMES =
            Set.of("DisplayName", "Name", "Key", "BudgetName", "ProvisionedProductName");
    private static final Pattern ID =
            Pattern.compile("(o|ou|r|cons|tag|act|pa|pp|rec|plan|share|copyproduct|prodview)-\\S+");

    private final Catalog catalog;
    private final CallRecord call;
    private final List<String> words = new ArrayList<>();

    private CallSubject(Catalog catalog, CallRecord call) {
        this.catalog = catalog;
        this.call = call;
    }

    /** Returns the words, or an empty text for a request that names no resource. */
    static String of(Catalog catalog, CallRecord call) {
        CallSubject subject = new CallSubject(catalog, call);
        for (SdkField<?> field : call.request().sdkFields()) {
            Object value = field.getValueOrDefault(call.request());
            if (value instanceof OrganizationNode node && node.value() != null) {
                subject.words.add(subject.node(node.value()));
            } else if (value instanceof String text) {
                subject.add(field.memberName(), text);
            }
        }
        return String.join(", ", subject.words);
    }

    private void add(String member, String text) {
        if (text.startsWith("port-")) {
            words.add(portfolio(text));
        } else if (text.startsWith("prod-")) {
            words.add(product(text));
        } else if (member.equals("AccountId") && AccountId.isAccountId(text)) {
            words.add("account " + catalog.accounts().nameOf(new AccountId(text)));
        } else if (member.equals("PrincipalARN")) {
            words.add(text.substring(text.lastIndexOf(':') + 1));
        } else if (NAMES.contains(member)) {
            words.add(TextTree.quoted(text));
        } else if (ID.matcher(text).matches()) {
            words.add(text);
        }
    }

    private String portfolio(String id) {
        return IdType.PORTFOLIO
                .parse(id)
                .flatMap(catalog.portfolios()::find)
                .map(found -> named(id, found.displayName(), found.owner().account()))
                .orElse(id);
    }

    private String product(String id) {
        return IdType.PRODUCT
                .parse(id)
                .flatMap(catalog.products()::find)
                .map(found -> named(id, found.name(), found.owner().account()))
                .orElse(id);
    }

    private String named(String id, String name, AccountId owner) {
        String whose = owner.equals(call.caller().account())
                ? ""
                : " of " + catalog.accounts().nameOf(owner);
        return TextTree.quoted(name) + " " + id + whose;
    }

    private String node(String value) {
        if (AccountId.isAccountId(value)) {
            return "member " + catalog.accounts().nameOf(new AccountId(value));
        }
        Organization organization = catalog.organization();
        return Optional.ofNullable(organization)
                .flatMap(known -> IdType.UNIT.parse(value).flatMap(known::find))
                .map(unit -> "unit " + unit.name())
                .orElse(value);
    }
}
