package io.github.servicecatalogtestkit.fake.internal.picture;

import io.github.servicecatalogtestkit.fake.internal.picture.TopologyModel.Account;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyModel.Holding;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyModel.Imported;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyModel.Listing;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyModel.Offered;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyModel.Organization;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyModel.Party;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyModel.Product;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyModel.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyModel.Restriction;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyModel.Share;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyModel.Stack;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyModel.Unit;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.thirdparty.jackson.core.JsonFactory;
import software.amazon.awssdk.thirdparty.jackson.core.JsonGenerator;

/** Writes a topology as JSON, with the generator that the AWS SDK contains. Members without a value are left out. */
public final class TopologyJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private TopologyJson(JsonGenerator json) {
        this.json = json;
    }

    public static String of(TopologyModel model) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            TopologyJson writer = new TopologyJson(json);
            json.writeStartObject();
            writer.list("accounts", model.accounts(), writer::account);
            if (model.organization() != null) {
                writer.organization(model.organization());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes an entry of a list. */
    private interface Entry<T> {
        void write(T entry) throws IOException;
    }

    private <T> void list(String name, List<T> entries, Entry<T> entry) throws IOException {
        json.writeArrayFieldStart(name);
        for (T one : entries) {
            entry.write(one);
        }
        json.writeEndArray();
    }

    private <T> void objects(String name, List<T> entries, Entry<T> members) throws IOException {
        list(name, entries, entry -> {
            json.writeStartObject();
            members.write(entry);
            json.writeEndObject();
        });
    }

    private void text(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private void party(Party party) throws IOException {
        text("name", party.name());
        text("id", party.id());
    }

    private void account(Account account) throws IOException {
        json.writeStartObject();
        party(account.party());
        objects("portfolios", account.holdings(), holding -> holding(account.party(), holding));
        objects("productsInNoPortfolio", account.productsInNoPortfolio(), this::product);
        objects("provisionedProducts", account.provisionedProducts(), this::provisionedProduct);
        objects("stacks", account.stacks(), this::stack);
        json.writeEndObject();
    }

    private void holding(Party account, Holding holding) throws IOException {
        text("id", holding.portfolio().id());
        text("name", holding.portfolio().name());
        text("region", holding.portfolio().region());
        text("owner", holding.portfolio().owner().id());
        if (holding.access() instanceof Imported imported) {
            text("access", "IMPORTED");
            text("sharedWith", imported.through().party().id());
        } else {
            text("access", holding.access() instanceof Offered ? "OFFERED" : "OWN");
        }
        list("principals", holding.principals(), principal -> json.writeString(principal.arn()));
        objects("shares", holding.shares(), this::share);
        objects("products", holding.products(), listing -> listing(account, listing));
    }

    private void share(Share share) throws IOException {
        text("type", share.recipient().kind().name());
        party(share.recipient().party());
        json.writeBooleanField("accepted", share.arrived());
        json.writeBooleanField("shareTagOptions", share.sharesTagOptions());
        json.writeBooleanField("sharePrincipals", share.sharesPrincipals());
    }

    private void listing(Party account, Listing listing) throws IOException {
        product(listing.product());
        text("sourcePortfolio", listing.source());
        objects("constraints", listing.restrictions(), restriction -> constraint(account, restriction));
    }

    private void constraint(Party account, Restriction restriction) throws IOException {
        text("id", restriction.id());
        text("type", restriction.type().name());
        text("parameters", restriction.parameters());
        text("portfolio", restriction.portfolio());
        text("origin", restriction.originFor(account).name());
    }

    private void product(Product product) throws IOException {
        text("id", product.id());
        text("name", product.name());
        text("region", product.region());
        list("versions", product.versions(), json::writeString);
    }

    private void provisionedProduct(ProvisionedProduct provisioned) throws IOException {
        text("id", provisioned.id());
        text("name", provisioned.name());
        text("region", provisioned.region());
        text("status", provisioned.status());
        text("message", provisioned.message());
        text("product", provisioned.of());
        text("userArn", provisioned.user());
    }

    private void stack(Stack stack) throws IOException {
        text("id", stack.id());
        text("name", stack.name());
        text("region", stack.region());
        text("status", stack.status());
        text("statusReason", stack.reason());
        objects("resources", stack.resources(), resource -> {
            text("logicalId", resource.logicalId());
            text("type", resource.type());
            text("physicalId", resource.physicalId());
        });
        objects("failures", stack.failures(), failure -> {
            text("logicalId", failure.logicalId());
            text("type", failure.type());
            text("status", failure.status());
            text("reason", failure.reason());
        });
    }

    private void organization(Organization organization) throws IOException {
        json.writeObjectFieldStart("organization");
        text("managementAccount", organization.management());
        json.writeFieldName("root");
        unit(organization.root());
        objects("joining", organization.joining(), joining -> {
            text("id", joining.id());
            text("state", joining.state());
            text("who", joining.who());
        });
        json.writeEndObject();
    }

    private void unit(Unit unit) throws IOException {
        json.writeStartObject();
        party(unit.party());
        objects("accounts", unit.accounts(), this::party);
        list("units", unit.units(), this::unit);
        json.writeEndObject();
    }
}
