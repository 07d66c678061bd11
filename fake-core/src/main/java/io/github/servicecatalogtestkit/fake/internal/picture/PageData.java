package io.github.servicecatalogtestkit.fake.internal.picture;

import io.github.servicecatalogtestkit.fake.internal.model.Principal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a {@link TopologyModel} as JSON for the script of the page. Each portfolio and product is written once,
 * however many accounts have it.
 */
public final class PageData {

    /** A request or response that is longer is cut. */
    private static final int LONGEST = 4_000;

    private final JsonText json;
    private final Map<String, TopologyModel.Portfolio> portfolios = new LinkedHashMap<>();
    private final Map<String, TopologyModel.Product> products = new LinkedHashMap<>();
    private final Map<String, Integer> likenesses = new HashMap<>();

    private PageData(JsonText json) {
        this.json = json;
    }

    /** Puts the accounts, the organization, the portfolios and the products. */
    public static void put(TopologyModel picture, JsonText json) {
        PageData data = new PageData(json);
        json.list("accounts", picture.accounts(), data::put);
        TopologyModel.Organization organization = picture.organization();
        if (organization != null) {
            json.object("organization", content -> {
                content.put("management", organization.management());
                data.put(organization.root());
                content.list("joining", organization.joining(), joining -> {
                    content.put("id", joining.id());
                    content.put("state", joining.state());
                    content.put("who", joining.who());
                });
            });
        }
        json.list("portfolios", data.portfolios.values(), data::put);
        json.list("products", data.products.values(), data::put);
    }

    private void put(TopologyModel.Account account) {
        json.put("id", account.party().id());
        json.put("name", account.party().name());
        if (account.shares()) {
            json.put("shares", true);
        } else {
            json.put("like", likenesses.computeIfAbsent(Likeness.whatItHas(account), first -> likenesses.size()));
        }
        json.list("holdings", account.holdings(), this::put);
        json.texts(
                "loose",
                account.productsInNoPortfolio().stream().map(this::reference).toList());
        json.list("provisioned", account.provisionedProducts(), this::put);
        json.list("stacks", account.stacks(), this::put);
    }

    private void put(TopologyModel.Holding holding) {
        TopologyModel.Portfolio portfolio = holding.portfolio();
        portfolios.put(portfolio.id(), portfolio);
        portfolio.products().forEach(listing -> reference(listing.product()));
        json.put("portfolio", portfolio.id());
        if (holding.access() instanceof TopologyModel.Imported imported) {
            json.put("access", "imported");
            put("through", imported.through());
        } else {
            json.put("access", holding.access() instanceof TopologyModel.Offered ? "offered" : "owned");
        }
        json.list("principals", holding.principals(), this::put);
    }

    private void put(Principal principal) {
        json.put("arn", principal.arn());
        json.put("pattern", principal.type() == Principal.Type.IAM_PATTERN);
    }

    private String reference(TopologyModel.Product product) {
        products.put(product.id(), product);
        return product.id();
    }

    private void put(TopologyModel.ProvisionedProduct product) {
        json.put("id", product.id());
        json.put("name", product.name());
        json.put("region", product.region());
        json.put("status", product.status());
        json.put("message", product.message());
        json.put("of", product.of());
        json.put("user", product.user());
    }

    private void put(TopologyModel.Stack stack) {
        json.put("id", stack.id());
        json.put("name", stack.name());
        json.put("region", stack.region());
        json.put("status", stack.status());
        json.put("reason", stack.reason());
        json.put("failed", stack.failed());
        json.list("resources", stack.resources(), resource -> {
            json.put("logicalId", resource.logicalId());
            json.put("type", resource.type());
            json.put("physicalId", resource.physicalId());
        });
        json.list("failures", stack.failures(), failure -> {
            json.put("logicalId", failure.logicalId());
            json.put("type", failure.type());
            json.put("status", failure.status());
            json.put("reason", failure.reason());
        });
    }

    private void put(TopologyModel.Portfolio portfolio) {
        json.put("id", portfolio.id());
        json.put("name", portfolio.name());
        json.put("region", portfolio.region());
        json.put("owner", portfolio.owner().id());
        json.list("shares", portfolio.shares(), this::put);
        json.list("products", portfolio.products(), this::put);
    }

    private void put(TopologyModel.Share share) {
        put("recipient", share.recipient());
        json.put("state", Captions.arrival(share));
        json.put("tagOptions", share.sharesTagOptions());
        json.put("principals", share.sharesPrincipals());
    }

    private void put(String member, TopologyModel.Recipient recipient) {
        json.object(member, content -> {
            content.put("kind", recipient.kind().name().toLowerCase(Locale.ROOT));
            content.put("id", recipient.party().id());
            content.put("name", recipient.party().name());
        });
    }

    private void put(TopologyModel.Listing listing) {
        json.put("product", listing.product().id());
        json.put("source", listing.source());
        json.list("constraints", listing.restrictions(), this::put);
    }

    private void put(TopologyModel.Restriction restriction) {
        json.put("id", restriction.id());
        json.put("type", restriction.type().name());
        json.put("parameters", restriction.parameters());
        json.put("portfolio", restriction.portfolio());
        json.put("owner", restriction.owner().id());
        json.put("inherited", restriction.inherited());
        json.put("overridden", restriction.overridden());
    }

    private void put(TopologyModel.Product product) {
        json.put("id", product.id());
        json.put("name", product.name());
        json.put("region", product.region());
        json.texts("versions", product.versions());
    }

    private void put(TopologyModel.Unit unit) {
        json.put("id", unit.party().id());
        json.put("name", unit.party().name());
        json.texts(
                "accounts",
                unit.accounts().stream().map(TopologyModel.Party::id).toList());
        json.list("units", unit.units(), this::put);
    }

    /** Puts the calls. */
    public static void put(List<CallRow> calls, JsonText json) {
        json.list("calls", calls, call -> {
            json.put("number", call.number());
            json.put("assertion", call.assertion());
            json.put("account", call.who().account());
            json.put("principal", call.who().principal());
            json.put("region", call.who().region());
            json.put("operation", call.operation());
            json.put("subject", call.subject());
            if (call.refusal() != null) {
                json.put("code", call.refusal().code());
                json.put("message", call.refusal().message());
                json.put("reason", call.refusal().reason());
                json.put("requestId", call.refusal().requestId());
            }
            json.put("request", cut(call.request()));
            json.put("response", call.response() == null ? null : cut(call.response()));
        });
    }

    private static String cut(Object content) {
        String text = content.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
