package io.github.servicecatalogtestkit.samples.hubandspoke;

import java.util.List;

/**
 * The IAM roles of a spoke, each as a full ARN.
 *
 * @param lampLaunch the role that launches LAMP instances
 * @param linuxLaunch the role that launches Linux instances
 * @param users the roles that may launch products
 */
public record SpokeRoles(String lampLaunch, String linuxLaunch, List<String> users) {

    public SpokeRoles {
        users = List.copyOf(users);
    }
}
