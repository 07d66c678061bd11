package io.github.servicecatalogtestkit.samples.hubandspoke;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Checks a deployment: a user launches both products and then tries a parameter value that the rules of the hub forbid
 * for each.
 */
final class LaunchCheck {

    private static final Map<String, String> LAMP = Map.of(
            "Environment", "test", "InstanceType", "t3.small", "KeyName", "developer", "DBPassword", "changeMe2026");
    private static final Map<String, String> LINUX = Map.of("InstanceType", "t3.micro", "KeyName", "developer");

    private final UserLauncher user;
    private final Consumer<String> listener;

    /**
     * @param user launches products as a user of a spoke
     * @param listener receives the outcome of each launch, indented below the step that it belongs to
     */
    LaunchCheck(UserLauncher user, Consumer<String> listener) {
        this.user = user;
        this.listener = listener;
    }

    /**
     * Launches both products.
     *
     * @throws DeploymentException if AWS refuses a launch that the rules allow
     */
    void run(HubPortfolio hub) {
        launch(new LaunchRequest("lamp", hub.lampProductId(), LAMP));
        launch(new LaunchRequest("linux", hub.linuxProductId(), LINUX));
        tryForbidden("forbidden-lamp", hub.lampProductId(), LAMP, "InstanceType", "m5.large");
        tryForbidden("forbidden-linux", hub.linuxProductId(), LINUX, "SecurityGroup", "default");
    }

    private void launch(LaunchRequest request) {
        listener.accept("  " + outcome(user.launch(request)));
    }

    private void tryForbidden(String name, String product, Map<String, String> allowed, String key, String value) {
        Map<String, String> parameters = new TreeMap<>(allowed);
        parameters.put(key, value);
        String attempt = key + " " + value;
        try {
            Launch launch = user.launch(new LaunchRequest(name, product, parameters));
            listener.accept(attempt + " is not forbidden: " + outcome(launch));
        } catch (DeploymentException refusal) {
            listener.accept(attempt + " is refused: " + refusal.getMessage());
        }
    }

    private static String outcome(Launch launch) {
        return launch.launchRole() == null ? launch.status() : launch.status() + ", launched by " + launch.launchRole();
    }
}
