package io.github.servicecatalogtestkit.fake.internal.model;

/**
 * A key and one of the values that a tag with this key may have.
 *
 * @param active whether new launches can use the value; an inactive tag option keeps its associations
 */
public record TagOption(Id<TagOption> id, Scope owner, String key, String value, boolean active) implements Owned {

    /** Returns a copy with this value and state. */
    public TagOption with(String otherValue, boolean otherActive) {
        return new TagOption(id, owner, key, otherValue, otherActive);
    }
}
