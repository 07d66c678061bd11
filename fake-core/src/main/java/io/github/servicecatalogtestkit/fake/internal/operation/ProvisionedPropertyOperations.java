package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.ProvisionedProductErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Identity;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.Provisioning;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.model.Task;
import io.github.servicecatalogtestkit.fake.internal.rule.ProvisionedAccess;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisionedProductPropertiesRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisionedProductPropertiesResponse;

/** The properties of a provisioned product: its owner and its launch role. */
final class ProvisionedPropertyOperations {

    private static final String OWNER = "OWNER";
    private static final String LAUNCH_ROLE = "LAUNCH_ROLE";

    private ProvisionedPropertyOperations() {}

    @Command
    static Outcome<UpdateProvisionedProductPropertiesResponse> updateProvisionedProductProperties(
            Catalog catalog, Call call, UpdateProvisionedProductPropertiesRequest request) {
        ProvisionedProduct product = ProvisionedAccess.require(catalog, call.caller(), request.provisionedProductId());
        Map<String, String> properties = request.provisionedProductPropertiesAsStrings();
        ProvisionedProduct changed = changed(call, product, properties);
        if (!product.status().isStable() && product.status() != ProvisionedProduct.Status.ERROR) {
            throw ProvisioningOperations.refusedPoll(
                    catalog, product, ProvisionedProductErrors.propertiesUnderChange(product.id()));
        }
        ProvisioningRecord entry = new ProvisioningRecord(
                IdType.RECORD.of(call.number()),
                product.reference(),
                ProvisioningRecord.Type.UPDATE_PROVISIONED_PRODUCT_PROPERTIES,
                product.owner(),
                changed.deployment(),
                ProvisioningRecord.Work.ending(null),
                call.at(),
                Task.<ProvisioningRecord.RecordResult>startingAt(catalog.clock())
                        .completed(new ProvisioningRecord.RecordResult(null, call.at())));
        Provisioning provisioning = catalog.provisioning();
        Provisioning after = provisioning
                .with(provisioning.products().plus(changed.with(ProvisioningStart.history(changed.history(), entry))))
                .with(provisioning.records().plus(entry));
        UpdateProvisionedProductPropertiesResponse response = UpdateProvisionedProductPropertiesResponse.builder()
                .provisionedProductId(product.id().toString())
                .provisionedProductPropertiesWithStrings(properties)
                .recordId(entry.id().toString())
                .status(ProvisioningRecord.Status.SUCCEEDED.name())
                .build();
        return new Outcome<>(response, catalog.with(after));
    }

    private static ProvisionedProduct changed(Call call, ProvisionedProduct product, Map<String, String> properties) {
        ProvisionedProduct changed = product;
        String owner = properties.get(OWNER);
        if (owner != null) {
            changed = changed.ownedBy(Identity.of(requireArn(
                    OWNER,
                    owner,
                    arn -> isIdentity(arn)
                            && arn.account().equals(call.account().digits()))));
        }
        String role = properties.get(LAUNCH_ROLE);
        if (role != null) {
            changed = changed.assigned(requireArn(LAUNCH_ROLE, role, ProvisionedPropertyOperations::isRole));
        }
        return changed;
    }

    private static String requireArn(String property, String text, Predicate<Arn> isValid) {
        if (Arn.parse(text).filter(isValid).isEmpty()) {
            throw ProvisionedProductErrors.invalidProperty(property, text);
        }
        return text;
    }

    /** "The OWNER key accepts user ARNs, IAM role ARNs, and STS assumed-role ARNs." */
    private static boolean isIdentity(Arn arn) {
        return isRole(arn)
                || (arn.service().equals("iam") && arn.resourceType().equals("user"))
                || (arn.service().equals("sts") && arn.resourceType().equals("assumed-role"));
    }

    private static boolean isRole(Arn arn) {
        return arn.service().equals("iam") && arn.resourceType().equals("role");
    }
}
