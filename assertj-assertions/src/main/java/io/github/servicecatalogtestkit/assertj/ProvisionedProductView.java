package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.RecordOutput;

/** A provisioned product as one client sees it, at one point in time. */
public final class ProvisionedProductView extends ClientView {

    private final String nameOrId;
    private final @Nullable ProvisionedProductDetail detail;

    private ProvisionedProductView(ClientContext context, String nameOrId, @Nullable ProvisionedProductDetail detail) {
        super(context);
        this.nameOrId = nameOrId;
        this.detail = detail;
    }

    @Override
    String noun() {
        return "provisioned product";
    }

    static ProvisionedProductView of(ClientContext context, String nameOrId) {
        return new ProvisionedProductView(
                context,
                nameOrId,
                context.launchCalls().provisionedProduct(nameOrId).orElse(null));
    }

    /** Reads it again. */
    ProvisionedProductView refresh() {
        return of(context(), nameOrId);
    }

    /** Returns whether the client sees the provisioned product. */
    boolean isVisible() {
        return detail != null;
    }

    /**
     * Returns what AWS returned about the provisioned product.
     *
     * @throws IllegalStateException if the client does not see it
     */
    public ProvisionedProductDetail detail() {
        if (detail == null) {
            throw new IllegalStateException("The client does not see provisioned product " + nameOrId);
        }
        return detail;
    }

    /** Returns whether a request about it is in progress. */
    boolean isUnderChange() {
        return detail().status() == ProvisionedProductStatus.UNDER_CHANGE
                || detail().status() == ProvisionedProductStatus.PLAN_IN_PROGRESS;
    }

    /** Returns the outputs of its stack. AWS returns an error if the product was never provisioned successfully. */
    List<RecordOutput> outputs() {
        try {
            return launchCalls().outputs(detail().id());
        } catch (InvalidParametersException e) {
            return List.of();
        }
    }

    /** Returns the name of its version, if the client can read it as an administrator or as an end user. */
    Optional<String> versionName() {
        String product = String.valueOf(detail().productId());
        Optional<String> name = context().isOfEndUser()
                ? Optional.empty()
                : versionName(() -> Versions.ofAdministrator(calls(), product));
        return name.or(() -> versionName(() -> Versions.ofEndUser(launchCalls(), product)));
    }

    private Optional<String> versionName(Supplier<Versions> versions) {
        return Diagnostics.tryToRead(
                () -> versions.get().named(String.valueOf(detail().provisioningArtifactId())).stream()
                        .findFirst()
                        .map(version -> String.valueOf(version.name())));
    }

    /** Returns the status, such as {@code AVAILABLE}, with the status message of AWS. */
    String status() {
        String message = detail().statusMessage();
        return detail().statusAsString() + (message == null || message.isBlank() ? "." : ": " + message);
    }

    /** Returns the ID and the name. */
    @Override
    public String toString() {
        return detail == null ? nameOrId : Names.named(detail.id(), detail.name(), Optional.empty());
    }
}
