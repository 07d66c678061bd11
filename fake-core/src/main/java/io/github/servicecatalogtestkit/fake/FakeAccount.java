package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.sdk.Desk;
import io.github.servicecatalogtestkit.fake.internal.sdk.FakeServiceCatalogClient;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.util.Objects;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * An account of a fake catalog, and who acts in it: by default the account's administrator, in the catalog's Region. Immutable;
 * {@link #as} and {@link #in} return another view of the same account.
 *
 * <pre>{@code
 * ServiceCatalogClient admin = catalog.account("spoke").serviceCatalog();
 * ServiceCatalogClient user = catalog.account("spoke").as("role/Developer").in(Region.EU_WEST_1).serviceCatalog();
 * }</pre>
 */
public final class FakeAccount {

    private static final String ADMINISTRATOR = "role/Administrator";
    private static final String ARN_PREFIX = "arn:";

    private final LiveCatalog live;
    private final String name;
    private final Caller caller;

    private FakeAccount(LiveCatalog live, String name, Caller caller) {
        this.live = live;
        this.name = name;
        this.caller = caller;
    }

    static FakeAccount administrator(LiveCatalog live, String name, AccountId id, String region) {
        return new FakeAccount(live, name, new Caller(new Scope(id, region), arn(id, ADMINISTRATOR)));
    }

    /** Returns the account id: twelve digits, the same for a name in every run. */
    public String id() {
        return caller.account().digits();
    }

    /** Returns the name that the test gave the account, or its id if it was named by it. */
    public String name() {
        return name;
    }

    /** Returns the Region in which clients of this view act. */
    public Region region() {
        return Region.of(caller.scope().region());
    }

    /** Returns the ARN of the IAM role or user that clients of this view act as. */
    public String principalArn() {
        return caller.principal();
    }

    /**
     * Returns this account as another of its principals acts in it.
     *
     * @param principal {@code role/NAME}, {@code user/NAME} (with a path, if there is one), or a full ARN of IAM or STS
     * @throws IllegalArgumentException if it is none of these
     */
    public FakeAccount as(String principal) {
        return new FakeAccount(live, name, new Caller(caller.scope(), arn(caller.account(), principal)));
    }

    /** Returns this account in another Region. What is made in one Region is not seen in another. */
    public FakeAccount in(Region region) {
        Objects.requireNonNull(region, "region");
        return new FakeAccount(live, name, new Caller(new Scope(caller.account(), region.id()), caller.principal()));
    }

    /** Returns a client that acts as this principal of this account in this Region. It costs nothing and needs no closing. */
    public ServiceCatalogClient serviceCatalog() {
        return new FakeServiceCatalogClient(new Desk(live, caller));
    }

    /**
     * Says why this principal may launch a product in this Region, or why not.
     *
     * @param productId the id of a product, {@code prod-…}
     */
    public LaunchExplanation explainLaunch(String productId) {
        return LaunchInquiry.explain(live.present(), caller, productId);
    }

    private static String arn(AccountId account, String principal) {
        if (principal.startsWith(ARN_PREFIX)) {
            return principal;
        }
        if (!principal.matches("(role|user)/.+")) {
            throw new IllegalArgumentException(
                    "A principal is written \"role/NAME\", \"user/NAME\" or as a full ARN, but was \"" + principal
                            + "\"");
        }
        return "arn:aws:iam::" + account + ":" + principal;
    }

    @Override
    public String toString() {
        return name.equals(id()) ? id() : name + "(" + id() + ")";
    }
}
