package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All tag options, and the resources they are associated with. Only the owner of a tag option can associate it, so the
 * owner of a portfolio and each recipient have separate lists of tag options.
 *
 * @param byValue the values of each key of an owner; an owner cannot have two TagOptions with the same key and value
 * @param byResource the tag options that an owner has on a resource, each with the number of the association
 * @param resources the resources that each tag option is on, by the number of the association
 */
public record TagOptions(
        Table<Id<TagOption>, TagOption> byId,
        Index<Scope, Id<TagOption>, TagOption> byOwner,
        Index<OwnedKey, String, Id<TagOption>> byValue,
        Index<TaggedResource, Id<TagOption>, Long> byResource,
        Index<Id<TagOption>, Long, Resource> resources) {

    public static final TagOptions NONE =
            new TagOptions(Table.empty(), Index.empty(), Index.empty(), Index.empty(), Index.empty());

    /** A key of a tag option, for one owner. */
    public record OwnedKey(Scope owner, String key) implements Comparable<OwnedKey> {

        @Override
        public int compareTo(OwnedKey other) {
            int order = key.compareTo(other.key);
            return order != 0 ? order : owner.compareTo(other.owner);
        }
    }

    /** A resource, for the tag options of one owner on it. */
    public record TaggedResource(Resource resource, Scope owner) implements Comparable<TaggedResource> {

        @Override
        public int compareTo(TaggedResource other) {
            int order = resource.compareTo(other.resource);
            return order != 0 ? order : owner.compareTo(other.owner);
        }
    }

    public Optional<TagOption> find(Id<TagOption> id) {
        return byId.find(id);
    }

    public Table<Id<TagOption>, TagOption> ownedBy(Scope owner) {
        return byOwner.of(owner);
    }

    /** Returns the values that {@code owner} has for {@code key}, with the tag options that say so. */
    public Table<String, Id<TagOption>> values(Scope owner, String key) {
        return byValue.of(new OwnedKey(owner, key));
    }

    /** Returns the tag options that {@code owner} has on {@code resource}, in the order of their creation. */
    public List<TagOption> on(Resource resource, Scope owner) {
        List<TagOption> options = new ArrayList<>();
        for (Id<TagOption> id :
                byResource.of(new TaggedResource(resource, owner)).keys()) {
            byId.find(id).ifPresent(options::add);
        }
        return options;
    }

    /** Returns the owners of the tag options on {@code resource}. */
    public List<Scope> owners(Resource resource) {
        List<Scope> owners = new ArrayList<>();
        var groups = byResource.groups().rowsFrom(new TaggedResource(resource, Scope.FIRST));
        while (groups.hasNext()) {
            TaggedResource place = groups.next().getKey();
            if (!place.resource().equals(resource)) {
                break;
            }
            owners.add(place.owner());
        }
        return owners;
    }

    /** Returns whether {@code option} is on {@code resource}. */
    public boolean isOn(Resource resource, TagOption option) {
        return byResource.get(new TaggedResource(resource, option.owner()), option.id()) != null;
    }

    /** Returns the resources that {@code option} is on, by the number of the association. */
    public Table<Long, Resource> resourcesOf(TagOption option) {
        return resources.of(option.id());
    }

    /** Returns a copy with the given option, which replaces an earlier version of it. */
    public TagOptions plus(TagOption option) {
        return new TagOptions(
                byId.plus(option.id(), option),
                byOwner.plus(option.owner(), option.id(), option),
                byId.find(option.id())
                        .map(this::valuesWithout)
                        .orElse(byValue)
                        .plus(key(option), option.value(), option.id()),
                byResource,
                resources);
    }

    /** Returns a copy without {@code option}, which is on no resource. */
    public TagOptions minus(TagOption option) {
        return new TagOptions(
                byId.minus(option.id()),
                byOwner.minus(option.owner(), option.id()),
                valuesWithout(option),
                byResource,
                resources);
    }

    private Index<OwnedKey, String, Id<TagOption>> valuesWithout(TagOption option) {
        return byValue.minus(key(option), option.value());
    }

    private static OwnedKey key(TagOption option) {
        return new OwnedKey(option.owner(), option.key());
    }

    /** Returns a copy with {@code option} on {@code resource}, as the association with {@code number}. */
    public TagOptions plus(Resource resource, TagOption option, long number) {
        return new TagOptions(
                byId,
                byOwner,
                byValue,
                byResource.plus(new TaggedResource(resource, option.owner()), option.id(), number),
                resources.plus(option.id(), number, resource));
    }

    /** Returns a copy with {@code option} no longer on {@code resource}. */
    public TagOptions minus(Resource resource, TagOption option) {
        TaggedResource place = new TaggedResource(resource, option.owner());
        Long number = byResource.get(place, option.id());
        return number == null
                ? this
                : new TagOptions(
                        byId,
                        byOwner,
                        byValue,
                        byResource.minus(place, option.id()),
                        resources.minus(option.id(), number));
    }

    /** Returns a copy with no tag option of {@code owner} on {@code resource}. */
    public TagOptions minus(Resource resource, Scope owner) {
        TagOptions fewer = this;
        for (TagOption option : on(resource, owner)) {
            fewer = fewer.minus(resource, option);
        }
        return fewer;
    }
}
