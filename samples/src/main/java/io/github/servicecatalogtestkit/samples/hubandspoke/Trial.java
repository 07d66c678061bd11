package io.github.servicecatalogtestkit.samples.hubandspoke;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The test after the deployment: a user launches both products, and then tries of each what the rules of the hub forbid. */
final class Trial {

    private static final Map<String, String> LAMP = Map.of(
            "Environment", "test", "InstanceType", "t3.small", "KeyName", "developer", "DBPassword", "changeMe2026");
    private static final Map<String, String> LINUX = Map.of("InstanceType", "t3.micro", "KeyName", "developer");

    private final UserLauncher user;
    private final Consumer<String> listener;

    /**
     * @param user launches as a user of a spoke
     * @param listener is told how each launch ended, indented where it follows a step that was told
     */
    Trial(UserLauncher user, Consumer<String> listener) {
        this.user = user;
        this.listener = listener;
    }

    /**
     * Launches.
     *
     * @throws DeploymentException if AWS refuses a launch that the rules allow
     */
    void run(HubPortfolio hub) {
        launch(new LaunchOrder("lamp", hub.lampProductId(), LAMP));
        launch(new LaunchOrder("linux", hub.linuxProductId(), LINUX));
        tryForbidden("forbidden-lamp", hub.lampProductId(), LAMP, "InstanceType", "m5.large");
        tryForbidden("forbidden-linux", hub.linuxProductId(), LINUX, "SecurityGroup", "default");
    }

    private void launch(LaunchOrder order) {
        listener.accept("  " + outcome(user.launch(order)));
    }

    private void tryForbidden(String name, String product, Map<String, String> allowed, String key, String value) {
        Map<String, String> parameters = new TreeMap<>(allowed);
        parameters.put(key, value);
        String attempt = key + " " + value;
        try {
            Launch launch = user.launch(new LaunchOrder(name, product, parameters));
            listener.accept(attempt + " is not forbidden: " + outcome(launch));
        } catch (DeploymentException refusal) {
            listener.accept(attempt + " is refused: " + refusal.getMessage());
        }
    }

    private static String outcome(Launch launch) {
        return launch.launchRole() == null ? launch.status() : launch.status() + ", launched by " + launch.launchRole();
    }
}
