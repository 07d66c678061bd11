package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.stack.CloudAssembly;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The template of a stack, with the templates that it refers to.
 *
 * <pre>{@code
 * hub.stacks().deploy("hub", StackTemplate.file(Path.of("templates/hub.yaml")), Map.of("Env", "prod"));
 * }</pre>
 */
public final class StackTemplate {

    private static final Pattern FILE_NAME = Pattern.compile("[^\\s{}]+\\.(?:ya?ml|json|template)");

    private final String text;
    private final Map<String, String> assets;
    private final @Nullable String account;
    private final @Nullable String region;

    private StackTemplate(String text, Map<String, String> assets, @Nullable String account, @Nullable String region) {
        this.text = text;
        this.assets = new LinkedHashMap<>(assets);
        this.account = account;
        this.region = region;
    }

    /**
     * Returns a template from its text, JSON or YAML.
     *
     * @throws IllegalArgumentException if the text is the name of a file
     */
    public static StackTemplate of(String text) {
        if (FILE_NAME.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is the name of a file, not the text of a template. Write "
                            + "StackTemplate.resource(\"" + text + "\") for a resource of the class path, or "
                            + "StackTemplate.file(Path.of(\"" + text + "\")) for a file.");
        }
        return new StackTemplate(Objects.requireNonNull(text, "text"), Map.of(), null, null);
    }

    /**
     * Returns a template from a file, which is read once, as UTF-8.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public static StackTemplate file(Path file) {
        return of(read(file));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + file.toAbsolutePath() + " cannot be read", e);
        }
    }

    /**
     * Returns a template from the class path, which is read once, as UTF-8.
     *
     * @param resource the name of the resource from the root of the class path, with or without a leading slash; for a
     *     test in a named module its package has to be open
     * @throws IllegalArgumentException if there is no such resource
     */
    public static StackTemplate resource(String resource) {
        return of(readResource(resource));
    }

    /**
     * Returns the template of a stack that the AWS CDK synthesized, with its assets: the templates of its products and
     * of the stacks in it.
     *
     * <pre>{@code
     * hub.stacks().deploy("hub", StackTemplate.cloudAssembly(Path.of("cdk.out"), "HubStack"));
     * }</pre>
     *
     * @param directory the directory into which {@code cdk synth} wrote, usually {@code cdk.out}
     * @param stack the path of the stack in the CDK's app, such as {@code Prod/HubStack}, its ID, or its name
     * @throws IllegalArgumentException if the directory is no cloud assembly, does not have exactly one such stack, or
     *     lacks values that the app looks up
     */
    public static StackTemplate cloudAssembly(Path directory, String stack) {
        CloudAssembly.Synthesized synthesized = CloudAssembly.read(directory, stack);
        return new StackTemplate(
                synthesized.template(),
                synthesized.assets(),
                synthesized.account().orElse(null),
                synthesized.region().orElse(null));
    }

    static String readResource(String resource) {
        String name = resource.startsWith("/") ? resource.substring(1) : resource;
        try (InputStream stream = loader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no resource \"" + name + "\" on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + name + " cannot be read", e);
        }
    }

    private static ClassLoader loader() {
        ClassLoader ofTest = Thread.currentThread().getContextClassLoader();
        return ofTest == null ? StackTemplate.class.getClassLoader() : ofTest;
    }

    /**
     * Requires that the stack may be deployed in an account and a Region. The CDK writes an account and a Region that
     * the app names into the template.
     */
    void requirePlace(String accountId, String regionId) {
        if ((account != null && !account.equals(accountId)) || (region != null && !region.equals(regionId))) {
            throw new IllegalArgumentException("The CDK's app names the account " + (account == null ? "any" : account)
                    + " and the Region " + (region == null ? "any" : region) + " for the stack, but it is deployed in "
                    + accountId + " and " + regionId + ". Deploy it with catalog.account(\""
                    + (account == null ? accountId : account) + "\").in(Region.of(\""
                    + (region == null ? regionId : region) + "\")).stacks()");
        }
    }

    /** Returns the text of the template. */
    public String text() {
        return text;
    }

    /** Returns the templates that this one refers to, by URL with pseudo parameters. */
    Map<String, String> assets() {
        return assets;
    }

    @Override
    public String toString() {
        return text;
    }
}
