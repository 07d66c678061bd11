package io.github.servicecatalogtestkit.fake.internal.stack;

import static io.github.servicecatalogtestkit.fake.internal.stack.RandomStacks.HUB;
import static io.github.servicecatalogtestkit.fake.internal.stack.RandomStacks.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Random stacks: whatever is deployed and deleted leaves the catalog as it was. */
class CloudFormationRandomStacksTest {

    /** {@code -Dstacks.random=1000} tries out more. */
    private static final int STACKS = Integer.getInteger("stacks.random", 150);

    /** {@code -Dstacks.first=1000} tries out others. */
    private static final int FIRST = Integer.getInteger("stacks.first", 0);

    private static final int ORDERS = 20;

    private final StackDeployer deployer = new StackDeployer(Answerer.WITHOUT_INTERCEPTORS);
    private final RandomStacks stacks = new RandomStacks(deployer);

    /** How often each thing happened: stacks that all fail, or that all deploy, would show nothing. */
    private int deployed;

    private int rolledBack;
    private int updated;
    private int leftOver;
    private int faulty;
    private int changing;
    private int ordersTried;
    private int updatesTried;

    @Test
    void the_catalog_after_the_deletion_is_the_one_before_the_creation(TestReporter reporter) {
        for (int seed = FIRST; seed < FIRST + STACKS; seed++) {
            Random random = new Random(seed);
            tryOut(seed, stacks.template(random), stacks.template(random), random);
        }
        reporter.publishEntry(
                STACKS + " random stacks",
                deployed + " deployed, " + rolledBack + " rolled back, " + updated + " updated, " + leftOver
                        + " left something over, " + faulty + " of those deployed have order faults (" + changing
                        + " only such that change the result), the others took "
                        + ordersTried + " random orders, and "
                        + updatesTried + " of their updates");
        assertThat(deployed).isGreaterThan(STACKS / 2);
        assertThat(rolledBack).isPositive();
        assertThat(updated).isGreaterThan(STACKS / 4);
        assertThat(faulty).isPositive();
        assertThat(ordersTried).isGreaterThan(STACKS);
        assertThat(updatesTried).isPositive();
    }

    private void tryOut(int seed, String template, String other, Random random) {
        Catalog before = stacks.catalog();
        StackDeployer.Result created = deployer.create(before, HUB, request(template));
        if (created.stack().status() != StackStatus.CREATE_COMPLETE) {
            rolledBack++;
            assertThat(created.stack().status()).as("seed %s", seed).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
            requireSame(seed, before, created.catalog());
            requireFault(seed, created);
            return;
        }
        deployed++;
        tryOrders(seed, created, random);
        StackDeployer.Result later = deployer.deploy(created.catalog(), HUB, request(other));
        boolean complete = later.stack().status() == StackStatus.UPDATE_COMPLETE;
        boolean leaves = later.stack().history().events().stream()
                .anyMatch(event -> event.status() == StackStatus.DELETE_FAILED);
        if (complete) {
            updated++;
            tryOrdersOfUpdate(seed, created, later, random);
        } else {
            requireSame(seed, created.catalog(), later.catalog());
            assertThat(OrderAnalysis.of(later.catalog(), later.stack()))
                    .as("seed %s: the update failed", seed)
                    .anyMatch(fault -> fault.phases().contains(OrderFault.Phase.UPDATE));
        }
        StackDeployer.Result deleted = deployer.delete(later.catalog(), HUB, "stack");
        if (leaves || deleted.stack().status() != StackStatus.DELETE_COMPLETE) {
            leftOver++;
            assertThat(OrderAnalysis.of(later.catalog(), later.stack()))
                    .as("seed %s: something is left over", seed)
                    .isNotEmpty();
            return;
        }
        requireSame(seed, before, deleted.catalog());
    }

    /** A stack whose creation failed has an order fault, or a resource that fails in every order. */
    private static void requireFault(int seed, StackDeployer.Result created) {
        assertThat(OrderAnalysis.of(created.catalog(), created.stack()))
                .as("seed %s", seed)
                .isNotEmpty();
    }

    /**
     * A stack without order faults is created and deleted in random orders that its template allows, always with the
     * same result.
     */
    private void tryOrders(int seed, StackDeployer.Result created, Random random) {
        List<OrderFault> faults = OrderAnalysis.of(created.catalog(), created.stack());
        if (!faults.isEmpty()) {
            faulty++;
            changing += faults.stream().allMatch(fault -> fault.effect() == OrderFault.Effect.OTHER_RESULT) ? 1 : 0;
            return;
        }
        Orders orders = new Orders(stacks.catalog(), Stack.Contents.NONE.resources(), created.stack(), random);
        for (int i = 0; i < ORDERS; i++) {
            ordersTried++;
            StackState state = orders.deployed();
            orders.requireSameAsFirst(seed, state.catalog());
            requireSame(seed, stacks.catalog(), orders.deleted(state).catalog());
        }
    }

    /** The update of a stack without order faults has the same result in random orders too. */
    private void tryOrdersOfUpdate(int seed, StackDeployer.Result created, StackDeployer.Result later, Random random) {
        if (OrderAnalysis.of(later.catalog(), later.stack()).isEmpty()) {
            Orders orders =
                    new Orders(created.catalog(), created.stack().contents().resources(), later.stack(), random);
            for (int i = 0; i < ORDERS; i++) {
                updatesTried++;
                orders.requireSameAsFirst(seed, orders.deployed().catalog());
            }
        }
    }

    /** Deploys a stack in random orders that its template allows. */
    private static final class Orders {

        private final StackState start;
        private final StackPlan plan;
        private final ResourceSteps steps;
        private final Numbering numbering;
        private final List<String> usual;
        private final Random random;
        private Catalog first;

        Orders(Catalog before, Table<String, StackResource> present, Stack stack, Random random) {
            Site site = new Site(stack.id(), "stack", HUB, Tags.NONE);
            this.start = StackState.of(before, present);
            this.plan = StackPlan.of(before, site, stack.definition());
            this.steps = new ResourceSteps(Answerer.WITHOUT_INTERCEPTORS, site, new EventLog(site));
            this.numbering = new Numbering(before.sequence());
            this.usual = plan.dependencies().order();
            this.random = random;
        }

        StackState deployed() {
            StackState state = start;
            List<String> order = randomOrder(plan, random);
            for (String logicalId : order) {
                try {
                    state = steps.deployed(plan, numbering.at(usual.indexOf(logicalId), state), logicalId);
                } catch (ResourceFailedException e) {
                    throw new AssertionError(logicalId + " in order " + order + ": " + e.reason(), e);
                }
            }
            return state;
        }

        StackState deleted(StackState deployed) {
            StackState state = deployed;
            List<String> order = randomOrder(plan, random);
            Collections.reverse(order);
            for (String logicalId : order) {
                try {
                    state = steps.deleted(
                            state, state.resources().find(logicalId).orElseThrow());
                } catch (ResourceFailedException e) {
                    throw new AssertionError(logicalId + " in order " + order + ": " + e.reason(), e);
                }
            }
            return state;
        }

        void requireSameAsFirst(int seed, Catalog deployed) {
            first = first == null ? deployed : first;
            requireSame(seed, first, deployed);
        }
    }

    private static List<String> randomOrder(StackPlan plan, Random random) {
        Set<String> left = new LinkedHashSet<>(plan.logicalIds());
        List<String> order = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> ready = left.stream()
                    .filter(id -> order.containsAll(plan.dependencies().neededBy(id)))
                    .toList();
            String next = ready.get(random.nextInt(ready.size()));
            order.add(next);
            left.remove(next);
        }
        return order;
    }

    /** Records of launches and of share actions stay, as they do on AWS. */
    private static void requireSame(int seed, Catalog before, Catalog after) {
        assertThat(List.of(
                        after.portfolios(),
                        after.products(),
                        after.associations(),
                        after.constraints(),
                        after.principals(),
                        after.tagOptions(),
                        after.serviceActions(),
                        after.shares(),
                        after.provisioning().products()))
                .as("seed %s", seed)
                .isEqualTo(List.of(
                        before.portfolios(),
                        before.products(),
                        before.associations(),
                        before.constraints(),
                        before.principals(),
                        before.tagOptions(),
                        before.serviceActions(),
                        before.shares(),
                        before.provisioning().products()));
    }
}
