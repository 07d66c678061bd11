package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Organizer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;
import software.amazon.awssdk.services.organizations.model.InvalidInputExceptionReason;
import software.amazon.awssdk.services.organizations.model.OrganizationsException;
import software.amazon.awssdk.services.organizations.model.Tag;
import software.amazon.awssdk.services.organizations.model.TargetNotFoundException;

class OrganizationTagTest {

    final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("hub").unit("workloads", u -> u.account("dev")))
            .build();
    final Organizer hub = new Organizer(catalog.account("hub"));
    final String dev = catalog.account("dev").id();
    final String workloads = catalog.organization().unit("workloads").id();

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private void tags(String resource, Tag... tags) {
        hub.client.tagResource(t -> t.resourceId(resource).tags(tags));
    }

    private Map<String, String> tagsOf(String resource) {
        Map<String, String> tags = new LinkedHashMap<>();
        hub.client
                .listTagsForResourcePaginator(l -> l.resourceId(resource))
                .forEach(page -> page.tags().forEach(tag -> tags.put(tag.key(), tag.value())));
        return tags;
    }

    private static void assertThatInput(OrganizationsException refusal, InvalidInputExceptionReason reason) {
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @AwsRule(
            source = Organizer.API + "TagResource.html",
            says = "Currently, you can attach tags to the following resources in Organizations. AWS "
                    + "account … Organization root … Organizational unit (OU) … Policy (any type)")
    @Test
    void the_root_units_accounts_and_policies_can_be_tagged() {
        String policy = hub.client
                .createPolicy(p -> p.name("deny")
                        .type("SERVICE_CONTROL_POLICY")
                        .description("")
                        .content("{}"))
                .policy()
                .policySummary()
                .id();
        String resourcePolicy = hub.client
                .putResourcePolicy(p -> p.content("{}"))
                .resourcePolicy()
                .resourcePolicySummary()
                .id();
        for (String resource : List.of(dev, workloads, hub.root(), policy, resourcePolicy)) {
            tags(resource, tag("team", "a"), tag("stage", "test"));
            tags(resource, tag("team", "b"));
            assertThat(tagsOf(resource)).containsExactly(Map.entry("stage", "test"), Map.entry("team", "b"));
            hub.client.untagResource(u -> u.resourceId(resource).tagKeys("stage", "unknown"));
            assertThat(tagsOf(resource)).containsExactly(Map.entry("team", "b"));
        }
    }

    @Nested
    class WhenAResourceIsCreatedWithTags {

        @Test
        void the_unit_has_the_tags() {
            String unit = hub.client
                    .createOrganizationalUnit(
                            u -> u.name("sandbox").parentId(hub.root()).tags(tag("team", "a")))
                    .organizationalUnit()
                    .id();
            assertThat(tagsOf(unit)).containsExactly(Map.entry("team", "a"));
        }

        @Test
        void the_account_has_the_tags_when_its_creation_completes() {
            String request = hub.client
                    .createAccount(a ->
                            a.accountName("trial").email("trial@example.org").tags(tag("team", "a")))
                    .createAccountStatus()
                    .id();
            assertThat(tagsOf(hub.polls(request).accountId())).containsExactly(Map.entry("team", "a"));
        }

        @AwsRule(
                source = Organizer.API + "InviteAccountToOrganization.html",
                says = "A list of tags that you want to attach to the account when it becomes a member of the "
                        + "organization.")
        @Test
        void the_invited_account_has_the_tags_when_it_joins() {
            Organizer guest = new Organizer(catalog.account("guest"));
            String handshake = hub.client
                    .inviteAccountToOrganization(
                            i -> i.target(t -> t.type("ACCOUNT").id(guest.id)).tags(tag("team", "a")))
                    .handshake()
                    .id();
            assertThat(refusal(() -> tagsOf(guest.id))).isInstanceOf(TargetNotFoundException.class);
            guest.client.acceptHandshake(a -> a.handshakeId(handshake));
            assertThat(tagsOf(guest.id)).containsExactly(Map.entry("team", "a"));
        }
    }

    @AwsRule(
            source = Organizer.API + "TagResource.html",
            says = "DUPLICATE_TAG_KEY: Tag keys must be unique among the tags attached to the same entity.")
    @Test
    void a_repeated_key_is_refused() {
        assertThatInput(
                refusal(() -> tags(dev, tag("team", "a"), tag("team", "b"))),
                InvalidInputExceptionReason.DUPLICATE_TAG_KEY);
    }

    @AwsRule(
            source = Organizer.API + "TagResource.html",
            says = "INVALID_SYSTEM_TAGS_PARAMETER: You specified a tag key that is a system tag. "
                    + "You can't add, edit, or delete system tag keys because they're reserved for AWS "
                    + "use.")
    @Test
    void keys_that_start_with_aws_are_refused() {
        assertThatInput(
                refusal(() -> tags(dev, tag("aws:team", "a"))),
                InvalidInputExceptionReason.INVALID_SYSTEM_TAGS_PARAMETER);
        assertThatInput(
                refusal(() -> hub.client.untagResource(u -> u.resourceId(dev).tagKeys("aws:team"))),
                InvalidInputExceptionReason.INVALID_SYSTEM_TAGS_PARAMETER);
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits" + ".html",
            says = "Number of tags that you can attach to a root, OU, or account: 50")
    @Test
    void a_resource_has_at_most_fifty_tags() {
        Tag[] fifty = IntStream.range(0, 50).mapToObj(i -> tag("key-" + i, "")).toArray(Tag[]::new);
        tags(dev, fifty);
        assertThat(tagsOf(dev)).hasSize(50);
        assertThat(refusal(() -> tags(dev, tag("more", ""))))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        e -> assertThat(e.reason())
                                .isEqualTo(ConstraintViolationExceptionReason.MAX_TAG_LIMIT_EXCEEDED));
    }

    @Test
    void an_account_that_leaves_loses_its_tags() {
        tags(dev, tag("team", "a"));
        hub.removes(dev);
        String handshake = hub.invites(dev);
        new Organizer(catalog.account("dev")).client.acceptHandshake(a -> a.handshakeId(handshake));
        assertThat(tagsOf(dev)).isEmpty();
    }

    @Test
    void resources_outside_the_organization_cannot_be_tagged() {
        assertThat(refusal(() -> tags("111111111111", tag("team", "a")))).isInstanceOf(TargetNotFoundException.class);
        assertThat(refusal(() -> tags("p-0123456789", tag("team", "a")))).isInstanceOf(TargetNotFoundException.class);
    }
}
