package io.github.servicecatalogtestkit.fake.internal.model;

/**
 * A key and one of the values that a tag with this key may have.
 *
 * @param active whether new launches are offered the value; one that is not keeps what it is associated with
 */
public record TagOption(Id<TagOption> id, Scope owner, String key, String value, boolean active) implements Owned {

    /** Returns this tag option but with this value and state. */
    public TagOption with(String otherValue, boolean otherActive) {
        return new TagOption(id, owner, key, otherValue, otherActive);
    }
}
