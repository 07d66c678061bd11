package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.StackTemplate;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The fixture that deploys the stack of a {@link Stack} annotation. */
record DeclaredStack(String account, String name, StackTemplate template, Map<String, String> parameters)
        implements CatalogFixture {

    private static final String CLASS_PATH = "classpath:";

    /** Reads and validates the annotations. Each stack is a fixture. */
    static List<FixtureDefinition> read(Stack[] annotations, ListedAccounts accounts, String declaration) {
        List<FixtureDefinition> fixtures = new ArrayList<>();
        Set<List<String>> known = new HashSet<>();
        for (Stack annotation : annotations) {
            String text =
                    "@Stack(account = \"" + annotation.account() + "\", template = \"" + annotation.template() + "\")";
            try {
                DeclaredStack stack = of(annotation, accounts);
                if (!known.add(List.of(stack.account(), stack.name()))) {
                    throw new IllegalArgumentException("The account has two stacks \"" + stack.name()
                            + "\". Give one another name, with name = \"…\"");
                }
                fixtures.add(new FixtureDefinition(DeclaredStack.class, text, declaration, () -> stack, true));
            } catch (IllegalArgumentException | UncheckedIOException e) {
                throw new ExtensionConfigurationException(
                        declaration + ": " + text + " is invalid. " + e.getMessage()
                                + ". Write, for example, stacks = @Stack(account = \"hub\", "
                                + "template = \"classpath:hub.yaml\", parameters = \"Env=prod\").",
                        e);
            }
        }
        return fixtures;
    }

    private static DeclaredStack of(Stack annotation, ListedAccounts accounts) {
        requireAccount(annotation.account(), accounts);
        return new DeclaredStack(
                annotation.account(),
                annotation.name().isEmpty() ? nameOf(annotation.template()) : annotation.name(),
                template(annotation.template()),
                parameters(annotation.parameters()));
    }

    private static void requireAccount(String account, ListedAccounts accounts) {
        FakeServiceCatalog.create().account(account);
        if (!accounts.allows(account)) {
            throw new IllegalArgumentException("Account \"" + account + "\" is not one of the listed accounts "
                    + accounts + ". Correct the name, or add the account to the list");
        }
    }

    private static StackTemplate template(String template) {
        if (template.isBlank()) {
            throw new IllegalArgumentException("A stack needs a template");
        }
        return template.startsWith(CLASS_PATH)
                ? StackTemplate.resource(template.substring(CLASS_PATH.length()))
                : StackTemplate.file(Path.of(template));
    }

    private static String nameOf(String template) {
        String file = template.substring(Math.max(template.lastIndexOf('/'), template.lastIndexOf(':')) + 1);
        int dot = file.indexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }

    private static Map<String, String> parameters(String[] texts) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("The parameter \"" + text + "\" has no name and value");
            }
            if (parameters.putIfAbsent(text.substring(0, equals), text.substring(equals + 1)) != null) {
                throw new IllegalArgumentException(
                        "The parameter \"" + text.substring(0, equals) + "\" has two values");
            }
        }
        return parameters;
    }

    @Override
    public void arrange(FakeServiceCatalog catalog) {
        catalog.account(account).stacks().deploy(name, template, parameters);
    }
}
