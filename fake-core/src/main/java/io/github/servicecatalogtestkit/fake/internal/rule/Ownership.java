package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.RefusedAs;
import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Owned;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import java.util.function.Supplier;

/** Checks that only the owner changes a resource. */
final class Ownership {

    private Ownership() {}

    /**
     * Returns the given object if {@code caller} owns it, or refuses the change with the error that the settings
     * choose.
     *
     * @param name the type and the ID of the object, for the message
     * @param notFound the error if the settings let AWS respond that there is no such object
     */
    static <T extends Owned> T require(
            Catalog catalog, Scope caller, T object, String name, Supplier<Refusal> notFound) {
        if (object.owner().equals(caller)) {
            return object;
        }
        throw catalog.settings().get(AwsBehavior.CHANGING_IMPORTED_ERROR) == RefusedAs.RESOURCE_NOT_FOUND
                ? notFound.get()
                : ServiceErrors.invalid(name + " is shared with this account and cannot be changed.");
    }
}
