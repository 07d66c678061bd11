package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import io.github.servicecatalogtestkit.fake.usage.MemberTable.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogResponse;

/** Holds the responses of all operations to the table of members in {@code recorded/members.txt}. */
class MemberTableTest {

    private static final String CLI = "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/";

    private final MemberTable table = MemberTable.read();

    /** Returns the calls of a run of all operations, of the recorded answers, and of a run that fills more members. */
    private static List<RecordedCall> calls() {
        FakeServiceCatalog catalog = RecordedRun.world();
        RecordedRun.in(catalog);
        List<RecordedCall> calls = new ArrayList<>(catalog.journal().calls());
        calls.addAll(RecordedAnswersTest.calls());
        FakeServiceCatalog filled = RecordedRun.world();
        FilledRun.in(filled);
        calls.addAll(filled.journal().calls());
        return calls.stream()
                .filter(call -> call.response().isPresent() && call.response().get() instanceof ServiceCatalogResponse)
                .toList();
    }

    @AwsRule(
            source = CLI,
            says = "The outputs printed for 40 operations show which members are there, empty or absent.")
    @Test
    void every_response_has_the_members_that_the_table_says() {
        Set<String> wrong = new TreeSet<>();
        for (RecordedCall call : calls()) {
            wrong.addAll(
                    table.violations(call.operation(), (SdkPojo) call.response().orElseThrow()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_table_has_every_member_of_every_response_and_no_other() {
        Set<String> members =
                MemberTable.members().stream().map(Member::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(table.names()).isEqualTo(members);
        System.out.println(MemberTable.operations() + " operations, "
                + MemberTable.members().size() + " members of their responses, " + members.size() + " different ones");
    }

    @Test
    void the_responses_that_are_held_to_the_table_fill_nearly_all_of_it() {
        Set<String> seen = new TreeSet<>();
        calls().forEach(call -> seen.addAll(
                MemberTable.present(call.operation(), (SdkPojo) call.response().orElseThrow())));
        System.out.println(seen.size() + " members seen");
        assertThat(seen.size()).isGreaterThan(700);
    }
}
