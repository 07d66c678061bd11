package io.github.servicecatalogtestkit.fake.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every line of the tables is read and checked. */
class ShapeTableTest {

    private final Set<Shape> shapes = Collections.newSetFromMap(new IdentityHashMap<>());

    @Test
    void each_line_of_the_committed_table_is_in_use() {
        GeneratedRequests.operations().forEach(api -> collect(GeneratedRequests.input(api)));

        long lines = GeneratedRequests.tableLines().stream()
                .filter(line -> line.matches("(structure|list|map|boolean|integer|timestamp|string) .*"))
                .count();
        assertThat(shapes).hasSize((int) lines);
        assertThat(shapes.stream().mapToInt(ShapeTableTest::members).sum()).isEqualTo(count("^  \\w+ \\w+.*"));
        assertThat(shapes.stream()
                        .mapToInt(shape -> shape.constraints().all().size())
                        .sum())
                .isEqualTo(count("(list|map|integer|string) .* max \\d+.*")
                        + count("(list|map|integer|string) .* min \\d+.*")
                        + count("string .* (enum|pattern|search) .*"));
    }

    private void collect(Shape shape) {
        if (!shapes.add(shape)) {
            return;
        }
        if (shape instanceof StructureShape structure) {
            structure.members().forEach(member -> collect(member.shape()));
        } else if (shape instanceof ListShape list) {
            collect(list.entry());
        } else if (shape instanceof MapShape map) {
            collect(map.key());
            collect(map.entryValue());
        }
    }

    private static int members(Shape shape) {
        return shape instanceof StructureShape structure ? structure.members().size() : 0;
    }

    private static int count(String regex) {
        return (int) GeneratedRequests.tableLines().stream()
                .filter(line -> !line.startsWith("#") && line.matches(regex))
                .count();
    }

    @Test
    void limits_stand_in_the_order_of_the_line() {
        ShapeTable table = table("structure\n  Name Name required", "string max 5 min 1 pattern a b*");

        Member name = table.inputOf("A").members().get(0);

        assertThat(name.presence()).isEqualTo(Member.Presence.REQUIRED);
        assertThat(name.shape().constraints().all())
                .extracting(ShapeConstraint::message)
                .containsExactly(
                        "Member must have length less than or equal to 5",
                        "Member must have length greater than or equal to 1",
                        "Member must satisfy regular expression pattern: a b*");
    }

    @Test
    void the_error_names_a_shape_that_is_not_described() {
        ShapeTable table = table("structure\n  Name Name", "");

        assertThatIllegalStateException()
                .isThrownBy(() -> table.inputOf("A"))
                .withMessage("A table uses a shape that it does not describe: Name");
    }

    /** Returns a table with one operation, its input and the shape of the input's member. */
    private static ShapeTable table(String input, String name) {
        return new ShapeTable("A table", new ShapeLines() {
            @Override
            public String ofOperation(String operation) {
                return "AInput";
            }

            @Override
            public String ofShape(String shape) {
                return shape.equals("AInput") ? input : name;
            }
        });
    }
}
