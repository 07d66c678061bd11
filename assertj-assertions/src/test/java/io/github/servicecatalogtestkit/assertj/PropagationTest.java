package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.LAUNCH;
import static io.github.servicecatalogtestkit.assertj.ConstraintType.TEMPLATE;
import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.HUB_ROLE;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.RULES;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.role;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PropagationTest {

    private final HubAndSpoke world = new HubAndSpoke();

    @Test
    void every_recipient_sees_the_owners_contents() {
        ServiceCatalogClient other =
                world.catalog.account("other", "333333333333").serviceCatalog();
        world.hub.createPortfolioShare(r -> r.portfolioId(world.shared).accountId("333333333333"));
        other.acceptPortfolioShare(r -> r.portfolioId(world.shared));
        world.hubConstrains(LAUNCH, role(HUB_ROLE));
        world.hubConstrains(TEMPLATE, RULES);

        assertThat(world.hub).portfolio(world.shared).isPropagatedTo(world.spoke, other);
    }

    @Test
    void a_recipient_that_did_not_accept_the_share_is_named_with_the_reason() {
        world.spoke.rejectPortfolioShare(r -> r.portfolioId(world.shared));

        assertThat(messageOf(() -> assertThat(world.hub).portfolio(world.shared).isPropagatedTo(world.spoke)))
                .isEqualTo(
                        world.expectingShared("to be propagated\nbut account 222222222222 does not see the portfolio:"
                                + "\n  ✓ account 111111111111 owns " + world.shared + " \"Networking\""
                                + "\n  ✓ it is shared with account 222222222222"
                                + "\n  ✗ account 222222222222 accepted the share"
                                + "\nIt sees:\n  own:          " + world.local + " \"Local\" of 222222222222"));
    }

    @Test
    void a_recipient_without_a_share_is_named_with_the_reason() {
        world.hub.deletePortfolioShare(r -> r.portfolioId(world.shared).accountId("222222222222"));

        assertThat(messageOf(() -> assertThat(world.hub).portfolio(world.shared).isPropagatedTo(world.spoke)))
                .contains("but account 222222222222 does not see the portfolio:\n  ✓ account 111111111111 owns "
                        + world.shared + " \"Networking\"\n  ✗ it is shared with account 222222222222: it is not"
                        + " shared at all\nIt sees:\n");
    }

    @Test
    void a_recipient_with_an_unknown_account_is_called_by_its_number() {
        ServiceCatalogClient stranger =
                DelegatingClient.of(world.catalog.account("stranger").serviceCatalog());

        assertThat(messageOf(() -> assertThat(world.hub).portfolio(world.shared).isPropagatedTo(world.spoke, stranger)))
                .isEqualTo(world.expectingShared(
                        "to be propagated\nbut recipient 2 does not see the portfolio:\n  ✓ account 111111111111 owns "
                                + world.shared + " \"Networking\"\n  ? it is shared with recipient 2,"
                                + " whose account is unknown. It is shared with:\n"
                                + "      account 222222222222: accepted\nIt sees no portfolio at all."));
    }

    @Test
    void propagation_without_recipients_is_an_illegal_argument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(world.hub).portfolio(world.shared).isPropagatedTo())
                .withMessageContaining("The array of recipients is empty");
    }

    @Test
    void a_client_of_the_owner_is_no_recipient_even_if_the_fake_does_not_know_it() {
        ServiceCatalogClient unknown = DelegatingClient.of(world.hub);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(world.hub).portfolio(world.shared).isPropagatedTo(world.spoke, unknown))
                .withMessageContaining("other clients of its account are not recipients");
        assertThat(DelegatingClient.of(world.spoke)).portfolio(world.shared).isPropagatedTo(unknown);
    }

    @Test
    void differences_are_shown_side_by_side() {
        // The fake cannot be made to disagree with itself, so a second, stale world stands for the recipient.
        HubAndSpoke stale = new HubAndSpoke();
        String launch = world.hubConstrains(LAUNCH, role(HUB_ROLE));
        stale.hubConstrains(LAUNCH, role("arn:aws:iam::111111111111:role/Old"));
        String version = world.hub
                .listProvisioningArtifacts(r -> r.productId(world.lamp))
                .provisioningArtifactDetails()
                .get(0)
                .id();
        world.hub.updateProvisioningArtifact(
                r -> r.productId(world.lamp).provisioningArtifactId(version).active(false));
        String added = HubAndSpoke.product(world.hub, "Windows");
        world.associate(added);

        String message =
                messageOf(() -> assertThat(world.hub).portfolio(world.shared).isPropagatedTo(stale.spoke));

        assertThat(message.lines().map(String::stripTrailing))
                .containsExactly(
                        "",
                        "Expecting portfolio:",
                        "  " + world.shared + " \"Networking\" of 111111111111",
                        "to be propagated",
                        "but account 222222222222 sees different contents:",
                        "  %s | account 111111111111                               | account 222222222222"
                                .formatted(" ".repeat(58)),
                        "  %-58s | \"v1\", DEFAULT, inactive                            | \"v1\", DEFAULT"
                                .formatted("version " + version + " of " + world.lamp),
                        "  %-58s | {\"RoleArn\" : \"%s\"} | {\"RoleArn\" : \"arn:aws:iam::111111111111:role/Old\"}"
                                .formatted("LAUNCH constraint " + launch + " on " + world.lamp, HUB_ROLE),
                        "  %-58s | \"Windows\"                                          | -"
                                .formatted("product " + added));
    }

    private String tagOption(ServiceCatalogClient owner, String key, String value) {
        return owner.createTagOption(r -> r.key(key).value(value))
                .tagOptionDetail()
                .id();
    }

    private void shareTagOptions() {
        world.hub.updatePortfolioShare(
                r -> r.portfolioId(world.shared).accountId(HubAndSpoke.SPOKE).shareTagOptions(true));
    }

    @Test
    void tag_options_propagate_if_they_are_shared() {
        String team = tagOption(world.hub, "team", "platform");
        world.hub.associateTagOptionWithResource(r -> r.tagOptionId(team).resourceId(world.shared));
        world.hub.associateTagOptionWithResource(r -> r.tagOptionId(team).resourceId(world.lamp));
        assertThat(world.hub).portfolio(world.shared).isPropagatedTo(world.spoke);
        shareTagOptions();

        assertThat(world.hub).portfolio(world.shared).isPropagatedTo(world.spoke);
    }

    @Test
    void a_recipients_own_tag_options_are_ignored() {
        shareTagOptions();
        String own = tagOption(world.spoke, "cost", "1");
        world.spoke.associateTagOptionWithResource(r -> r.tagOptionId(own).resourceId(world.shared));

        assertThat(world.hub).portfolio(world.shared).isPropagatedTo(world.spoke);
    }

    @Test
    void shared_tag_options_that_differ_are_shown() {
        HubAndSpoke stale = new HubAndSpoke();
        shareTagOptions();
        String team = tagOption(world.hub, "team", "platform");
        String stage = tagOption(world.hub, "stage", "test");
        world.hub.associateTagOptionWithResource(r -> r.tagOptionId(team).resourceId(world.shared));
        world.hub.associateTagOptionWithResource(r -> r.tagOptionId(stage).resourceId(world.lamp));
        world.hub.updateTagOption(r -> r.id(stage).active(false));

        String message =
                messageOf(() -> assertThat(world.hub).portfolio(world.shared).isPropagatedTo(stale.spoke));

        assertThat(message.lines().map(String::stripTrailing).skip(6))
                .containsExactly(
                        "  TagOption %s on %s | \"team\" = \"platform\"        | -".formatted(team, world.shared),
                        "  TagOption %s on %s | \"stage\" = \"test\", inactive | -".formatted(stage, world.lamp));
    }

    @Test
    void to_a_recipient_that_cannot_be_named_tag_options_propagate_if_all_shares_include_them() {
        RecordedClient unnamed = new RecordedClient() {
            @Override
            public software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioResponse describePortfolio(
                    software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioRequest request) {
                return world.spoke.describePortfolio(request);
            }
        };
        world.disassociate(world.linux);
        world.disassociate(world.lamp);
        String team = tagOption(world.hub, "team", "platform");
        world.hub.associateTagOptionWithResource(r -> r.tagOptionId(team).resourceId(world.shared));
        assertThat(world.hub).portfolio(world.shared).isPropagatedTo(unnamed);
        shareTagOptions();

        assertThat(world.hub).portfolio(world.shared).isPropagatedTo(unnamed);
    }
}
