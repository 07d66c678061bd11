package io.github.servicecatalogtestkit.fake.internal.stack;

import static io.github.servicecatalogtestkit.fake.internal.stack.RandomStacks.HUB;
import static io.github.servicecatalogtestkit.fake.internal.stack.RandomStacks.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.ResourceDrift;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** On random stacks, nothing has drifted after a deployment, and each resource that is deleted has. */
class CloudFormationRandomDriftTest {

    private static final int STACKS = 60;

    private final StackDeployer deployer = new StackDeployer(Answerer.WITHOUT_INTERCEPTORS);
    private final RandomStacks stacks = new RandomStacks(deployer);
    private final Set<String> deletedTypes = new TreeSet<>();

    @Test
    void only_what_was_deleted_has_drifted() {
        for (int seed = 0; seed < STACKS; seed++) {
            String template = stacks.template(new Random(seed));
            StackDeployer.Result created = deployer.create(stacks.catalog(), HUB, request(template));
            if (created.stack().status() == StackStatus.CREATE_COMPLETE) {
                assertThat(DriftDetection.withNested(created.catalog(), created.stack()))
                        .as("seed %s: %s", seed, template)
                        .noneMatch(ResourceDrift::isDrifted);
                tryDeletions(seed, created.catalog(), created.stack());
            }
        }
        assertThat(deletedTypes).hasSizeGreaterThan(10);
    }

    private void tryDeletions(int seed, Catalog catalog, Stack stack) {
        Site site = new Site(
                stack.id(), stack.name(), stack.by(), stack.definition().tags());
        StackState state = StackState.of(catalog, stack.contents().resources());
        for (StackResource resource : stack.contents().resources().values()) {
            if (!ResourceTypes.isModelled(resource.type())) {
                continue;
            }
            Catalog after;
            try {
                after = new ResourceSteps(Answerer.WITHOUT_INTERCEPTORS, site, new EventLog(site))
                        .deleted(state, resource)
                        .catalog();
            } catch (ResourceFailedException inUse) {
                continue;
            }
            deletedTypes.add(resource.type());
            assertThat(DriftDetection.of(after, stack, resource).status())
                    .as("seed %s, %s", seed, resource.logicalId())
                    .isEqualTo(ResourceDrift.Status.DELETED);
        }
    }
}
