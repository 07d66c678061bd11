/**
 * The hub-and-spoke deployment of AWS Service Catalog, as a user of the testkit would write it:
 * {@link io.github.servicecatalogtestkit.samples.hubandspoke.HubDeployer} publishes a portfolio from a hub account,
 * {@link io.github.servicecatalogtestkit.samples.hubandspoke.SpokeDeployer} uses it in a spoke account, and
 * {@link io.github.servicecatalogtestkit.samples.hubandspoke.UserLauncher} launches its products as a user of the
 * spoke. These classes use only the AWS SDK. Only
 * {@link io.github.servicecatalogtestkit.samples.hubandspoke.HubAndSpoke}, which runs them on the command line, uses
 * the testkit.
 */
@NullMarked
package io.github.servicecatalogtestkit.samples.hubandspoke;

import org.jspecify.annotations.NullMarked;
