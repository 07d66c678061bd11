package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The values that only a stack knows. A value that is not provided remains {@link Resolved.Unknown}. */
public interface StackValues {

    /** Provides no value. */
    StackValues UNKNOWN = new StackValues() {};

    /**
     * A resource of the stack.
     *
     * @param property returns the text of a property, evaluated; empty if it is left out, is no text, or is not known
     *     yet
     */
    record Resource(String logicalId, String type, Function<String, Optional<String>> property) {

        /** Returns a resource of an unknown type, which only the processed template declares. */
        static Resource ofMacro(String logicalId) {
            return new Resource(logicalId, "", name -> Optional.empty());
        }

        boolean isOfMacro() {
            return type.isEmpty();
        }
    }

    /** Returns what {@code Ref} gives for a resource. */
    default Optional<Resolved> physicalId(Resource resource) {
        return Optional.empty();
    }

    /** Returns what {@code Fn::GetAtt} gives for a resource. */
    default Optional<Resolved> attribute(Resource resource, String attribute) {
        return Optional.empty();
    }

    /** Returns the value that another stack exports under a name. */
    default Optional<String> importedValue(String exportName) {
        return Optional.empty();
    }

    /**
     * Returns the value of a Systems Manager parameter that no test provides.
     *
     * @param type the type of the value, such as {@code AWS::EC2::Image::Id}
     */
    default Optional<String> storedValue(String name, String type) {
        return Optional.empty();
    }

    /** Returns the Availability Zones of a Region. Which ones an account has differs; three is common. */
    default List<String> availabilityZones(String region) {
        return List.of(region + "a", region + "b", region + "c");
    }
}
