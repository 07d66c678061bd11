package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.FailureMessages.wholeMessageOf;

import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import java.util.List;
import java.util.function.Consumer;

/**
 * A deployer with one mistake, the assertion that finds it, and what its message must say.
 *
 * @param mistake what the deployer does wrong
 * @param settings the settings of the catalog
 * @param run deploys with the mistake, and makes the assertion
 * @param cause what the message says about the mistake
 */
record BrokenDeployer(
        String mistake, Consumer<SettingsBuilder> settings, Consumer<DeployerWorld> run, List<String> cause) {

    static BrokenDeployer that(String mistake, Consumer<DeployerWorld> run, String... cause) {
        return new BrokenDeployer(mistake, settings -> {}, run, List.of(cause));
    }

    static BrokenDeployer that(
            String mistake, Consumer<SettingsBuilder> settings, Consumer<DeployerWorld> run, String... cause) {
        return new BrokenDeployer(mistake, settings, run, List.of(cause));
    }

    String message() {
        DeployerWorld world = new DeployerWorld(settings);
        return wholeMessageOf(() -> run.accept(world));
    }

    @Override
    public String toString() {
        return mistake;
    }
}
