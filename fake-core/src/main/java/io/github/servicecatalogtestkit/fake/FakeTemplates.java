package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The templates of a catalog, by the URLs that products name in {@code LoadTemplateFromURL}. Templates are
 * CloudFormation's JSON or YAML, short forms included. A product with an invalid template is refused.
 * {@link SettingsBuilder#refusesUnknownTemplates} says whether a URL without a template is refused.
 *
 * <pre>{@code
 * catalog.templates()
 *         .put("https://bucket.s3.amazonaws.com/topic.json", "{\"Resources\": …}")
 *         .putFile("https://bucket.s3.amazonaws.com/linux.yaml", Path.of("templates/linux.yaml"))
 *         .putResource("https://bucket.s3.amazonaws.com/lamp.yaml", "/templates/lamp.yaml");
 * }</pre>
 */
public final class FakeTemplates {

    private final LiveCatalog live;

    FakeTemplates(LiveCatalog live) {
        this.live = live;
    }

    /**
     * Puts a template at a URL and replaces an earlier one.
     *
     * @param url the URL exactly as requests name it
     * @param body the text of a CloudFormation template, JSON or YAML; it is parsed when a product uses it
     * @return these templates
     */
    public FakeTemplates put(String url, String body) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(body, "body");
        live.change(catalog -> catalog.with(catalog.templates().plus(url, body)));
        return this;
    }

    /**
     * Puts a template from a file at a URL. The file is read once, as UTF-8.
     *
     * @return these templates
     * @throws UncheckedIOException if the file cannot be read
     */
    public FakeTemplates putFile(String url, Path file) {
        return put(url, StackTemplate.read(file));
    }

    /**
     * Puts a template from the class path at a URL. The resource is read once, as UTF-8.
     *
     * @param resource the name of the resource from the root of the class path, with or without a leading slash; for a
     *     test in a named module its package has to be open
     * @return these templates
     * @throws IllegalArgumentException if there is no such resource
     */
    public FakeTemplates putResource(String url, String resource) {
        return put(url, StackTemplate.readResource(resource));
    }

    /**
     * Sets the attributes of resources that exist only in a real account, and replaces earlier ones. They may call
     * clients of this catalog. Each call asks them at most once for an attribute.
     *
     * @return these templates
     */
    public FakeTemplates resourceAttributes(ResourceAttributes attributes) {
        Objects.requireNonNull(attributes, "attributes");
        live.change(catalog ->
                catalog.with(catalog.templates().with((type, value, name) -> find(attributes, type, value, name))));
        return this;
    }

    private static Optional<List<String>> find(
            ResourceAttributes attributes, String parameterType, String value, String attribute) {
        Optional<List<String>> found = attributes.find(parameterType, value, attribute);
        if (found == null
                || found.filter(values -> values.stream().anyMatch(Objects::isNull))
                        .isPresent()) {
            throw new IllegalStateException(
                    "ResourceAttributes.find(\"%s\", \"%s\", \"%s\") returned %s. It returns Optional.empty() for an "
                                    .formatted(parameterType, value, attribute, found)
                            + "unknown attribute, and a list without null for a known one.");
        }
        return found.map(List::copyOf);
    }
}
