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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The ID that the file gives an account, by the name of the account; empty if it gives none. */
    private final Map<String, Optional<String>> accounts;

    /** Has the accounts of the file and no others, if the file lists accounts. */
    private final FakeServiceCatalog listed;

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
        this.accounts = world.members("accounts").map(Members::optionalTexts).orElseGet(Map::of);
        this.listed = FakeServiceCatalog.builder().accounts(listing()).build();
    }

    /** Returns the accounts in the form of {@link FakeServiceCatalog.Builder#accounts}. */
    private String[] listing() {
        return accounts.entrySet().stream()
                .map(account -> account.getKey()
                        + account.getValue().map(id -> "=" + id).orElse(""))
                .toArray(String[]::new);
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
        world.members("organization")
                .ifPresent(members -> builder.organization(organization -> fill(organization, members)));
        world.members("settings").ifPresent(chosen -> builder.settings(settings -> choose(settings, chosen)));
        FakeServiceCatalog catalog = builder.accounts(listing()).build();
        world.members("templates")
                .ifPresent(templates -> templates
                        .allTexts()
                        .forEach((url, path) -> catalog.templates().putFile(url, file.resolveSibling(path))));
        WorldCalls calls = new WorldCalls(catalog);
        world.list("calls").forEach(calls::make);
        world.refuseOthers();
        Map<String, String> ids = new LinkedHashMap<>();
        accounts.keySet().forEach(name -> ids.put(name, catalog.account(name).id()));
        return new World(catalog.fork(), ids); // with an empty journal
    }

    private static void choose(SettingsBuilder settings, Members chosen) {
        chosen.allTexts().forEach((name, value) -> SettingText.choose(settings, name, value));
    }

    private void fill(OrganizationBuilder organization, Members members) {
        join(List.of(members.required("management")), organization::management, organization::management);
        organization.trustedAccess(members.flag("trustedAccess"));
        join(members.texts("accounts"), organization::account, organization::account);
        members.texts("delegatedAdministrators").forEach(organization::delegatedAdministrator);
        members.members("units")
                .ifPresent(units ->
                        units.allMembers().forEach((name, unit) -> organization.unit(name, u -> fill(u, unit))));
        members.refuseOthers();
    }

    private void fill(UnitBuilder unit, Members members) {
        join(members.texts("accounts"), unit::account, unit::account);
        members.members("units")
                .ifPresent(units -> units.allMembers().forEach((name, below) -> unit.unit(name, u -> fill(u, below))));
        members.refuseOthers();
    }

    /** Adds accounts, those with an ID in the file with this ID. */
    private void join(List<String> names, Consumer<String> named, BiConsumer<String, String> withId) {
        for (String name : names) {
            listed.account(name); // refuses a name that is not one of them
            accounts.getOrDefault(name, Optional.empty())
                    .ifPresentOrElse(id -> withId.accept(name, id), () -> named.accept(name));
        }
    }
}
