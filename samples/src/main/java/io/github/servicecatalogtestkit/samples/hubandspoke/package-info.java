/**
 * The hub-and-spoke deployment of AWS Service Catalog, as a user of the toolkit would write it: {@link
 * io.github.servicecatalogtestkit.samples.hubandspoke.HubDeployer} publishes a portfolio from a hub account, {@link
 * io.github.servicecatalogtestkit.samples.hubandspoke.SpokeDeployer} makes use of it in a spoke account, and {@link
 * io.github.servicecatalogtestkit.samples.hubandspoke.UserLauncher} launches its products as a user of the spoke. They know the AWS
 * SDK and nothing of the toolkit; only {@link io.github.servicecatalogtestkit.samples.hubandspoke.HubAndSpoke}, which runs them on
 * the command line, does.
 */
@NullMarked
package io.github.servicecatalogtestkit.samples.hubandspoke;

import org.jspecify.annotations.NullMarked;
