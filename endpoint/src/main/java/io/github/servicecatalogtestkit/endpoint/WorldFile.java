package io.github.servicecatalogtestkit.endpoint;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.OrganizationBuilder;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import io.github.servicecatalogtestkit.fake.UnitBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import software.amazon.awssdk.regions.Region;

/**
 * Builds a catalog from a YAML file: the Region, accounts, an organization, settings, templates, and calls of AWS's
 * operations that all tests start from.
 */
final class WorldFile {

    private final Path file;
    private final Members world;

    /**
     * What a file describes.
     *
     * @param accounts the IDs of the accounts that it lists, by name
     */
    record World(FakeServiceCatalog catalog, Map<String, String> accounts) {

        /** Returns an empty catalog without listed accounts. */
        static World empty() {
            return new World(FakeServiceCatalog.create(), Map.of());
        }
    }

    private WorldFile(Path file, Members world) {
        this.file = file;
        this.world = world;
    }

    /**
     * Builds the catalog.
     *
     * @throws BadRequestException if the file cannot be read or does not make sense; the message says where
     */
    static World read(Path file) {
        try {
            return new WorldFile(file, new Members("The world", yaml(file))).build();
        } catch (IllegalArgumentException
                | IllegalStateException
                | UncheckedIOException e) { // the catalog says what is wrong
            throw new BadRequestException(file + ": " + e.getMessage());
        } catch (BadRequestException e) {
            throw new BadRequestException(file + ": " + e.text());
        }
    }

    private static Map<?, ?> yaml(Path file) {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setLabel(file.toString())
                .build();
        try {
            Object document = new Load(settings).loadFromString(text(file));
            if (document == null) {
                return Map.of();
            }
            if (document instanceof Map<?, ?> map) {
                return map;
            }
            throw new BadRequestException("The file is a mapping, for example \"accounts: {hub: \"111111111111\"}\".");
        } catch (YamlEngineException e) {
            throw new BadRequestException(String.valueOf(e.getMessage()));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new BadRequestException("There is no such file.");
        } catch (IOException e) {
            throw new BadRequestException("The file cannot be read: " + e);
        }
    }

    private World build() {
        FakeServiceCatalog.Builder builder = FakeServiceCatalog.builder();
        world.text("region").ifPresent(region -> builder.region(Region.of(region)));
        Map<String, String> ids =
                world.members("accounts").map(Members::allTexts).orElseGet(Map::of);
        world.members("organization")
                .ifPresent(members -> builder.organization(organization -> fill(organization, members, ids)));
        world.members("settings").ifPresent(chosen -> builder.settings(settings -> choose(settings, chosen)));
        FakeServiceCatalog catalog = builder.build();
        ids.forEach(catalog::account);
        world.members("templates")
                .ifPresent(templates -> templates
                        .allTexts()
                        .forEach((url, path) -> catalog.templates().putFile(url, file.resolveSibling(path))));
        WorldCalls calls = new WorldCalls(catalog);
        world.list("calls").forEach(calls::make);
        world.refuseOthers();
        return new World(catalog.fork(), ids); // with an empty journal
    }

    private static void choose(SettingsBuilder settings, Members chosen) {
        chosen.allTexts().forEach((name, value) -> SettingText.choose(settings, name, value));
    }

    private static void fill(OrganizationBuilder organization, Members members, Map<String, String> ids) {
        join(List.of(members.required("management")), ids, organization::management, organization::management);
        organization.trustedAccess(members.flag("trustedAccess"));
        join(members.texts("accounts"), ids, organization::account, organization::account);
        members.texts("delegatedAdministrators").forEach(organization::delegatedAdministrator);
        members.members("units")
                .ifPresent(units ->
                        units.allMembers().forEach((name, unit) -> organization.unit(name, u -> fill(u, unit, ids))));
        members.refuseOthers();
    }

    private static void fill(UnitBuilder unit, Members members, Map<String, String> ids) {
        join(members.texts("accounts"), ids, unit::account, unit::account);
        members.members("units")
                .ifPresent(units ->
                        units.allMembers().forEach((name, below) -> unit.unit(name, u -> fill(u, below, ids))));
        members.refuseOthers();
    }

    /** Adds accounts, those with an ID in the file with this ID. */
    private static void join(
            List<String> names, Map<String, String> ids, Consumer<String> named, BiConsumer<String, String> withId) {
        for (String name : names) {
            String id = ids.get(name);
            if (id == null) {
                named.accept(name);
            } else {
                withId.accept(name, id);
            }
        }
    }
}
