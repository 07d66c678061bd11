package io.github.servicecatalogtestkit.fake.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FidelityTest {

    private static final Path PAGE = Path.of("..", "FIDELITY.md");

    @Test
    void the_page_says_what_the_tests_say() throws IOException {
        String written = FidelityReport.write();
        if (Boolean.getBoolean("fidelity.write")) {
            Files.writeString(PAGE, written);
        }
        assumeThat(PAGE).as("a checkout of the whole project").exists();
        assertThat(Files.readString(PAGE))
                .as("FIDELITY.md is stale: mvn -B -pl fake-core test -Dtest=FidelityTest -Dfidelity.write=true")
                .isEqualTo(written);
    }
}
