package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The templates of a catalog: what is behind the URLs that products name in {@code LoadTemplateFromURL}. CloudFormation's JSON and
 * YAML, with the short forms. A product whose template is broken is refused; one whose URL leads to nothing here is what
 * {@link SettingsBuilder#refusesUnknownTemplates} says.
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
     * Puts a template behind a URL, in the place of an earlier one.
     *
     * @param url the URL exactly as requests name it
     * @param body the text of a CloudFormation template, JSON or YAML; it is not looked at before a product uses it
     * @return these templates
     */
    public FakeTemplates put(String url, String body) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(body, "body");
        live.change(catalog -> catalog.with(catalog.templates().plus(url, body)));
        return this;
    }

    /**
     * Puts a template from a file, which is read once, as UTF-8, behind a URL.
     *
     * @return these templates
     * @throws UncheckedIOException if the file cannot be read
     */
    public FakeTemplates putFile(String url, Path file) {
        try {
            return put(url, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + file.toAbsolutePath() + " cannot be read", e);
        }
    }

    /**
     * Puts a template from the class path, which is read once, as UTF-8, behind a URL.
     *
     * @param resource the name of the resource from the root of the class path, with or without a leading slash; for a test in a
     *     named module its package has to be open
     * @return these templates
     * @throws IllegalArgumentException if there is no such resource
     */
    public FakeTemplates putResource(String url, String resource) {
        String name = resource.startsWith("/") ? resource.substring(1) : resource;
        try (InputStream stream = loader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no resource \"" + name + "\" on the class path");
            }
            return put(url, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + name + " cannot be read", e);
        }
    }

    private static ClassLoader loader() {
        ClassLoader ofTest = Thread.currentThread().getContextClassLoader();
        return ofTest == null ? FakeTemplates.class.getClassLoader() : ofTest;
    }

    /**
     * Answers what rules ask of resources that only a real account has, in the place of earlier answers.
     *
     * @return these templates
     */
    public FakeTemplates resourceAttributes(ResourceAttributes attributes) {
        Objects.requireNonNull(attributes, "attributes");
        live.change(catalog -> catalog.with(catalog.templates().with(attributes::find)));
        return this;
    }
}
