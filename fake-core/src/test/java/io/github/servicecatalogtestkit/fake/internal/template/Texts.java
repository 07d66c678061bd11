package io.github.servicecatalogtestkit.fake.internal.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The templates and rule documents beside these tests. */
final class Texts {

    static final String LAMP = read("lamp-instance.yaml");
    static final String LINUX = read("linux-instance.json");
    static final String INSTANCE_SIZES = read("instance-sizes.rules.json");
    static final String NETWORK = read("network.rules.json");

    private Texts() {}

    /** The smallest template, with these lines before its resources. */
    static String template(String... sections) {
        return String.join("\n", sections) + "\nResources:\n  Topic: {Type: AWS::SNS::Topic}\n";
    }

    private static String read(String name) {
        try (InputStream in = Texts.class.getResourceAsStream("/templates/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the rules in the parameters of a constraint. */
    static Rules rules(String json) {
        return ConstraintRules.read(DocumentParser.parseJson(json));
    }
}
