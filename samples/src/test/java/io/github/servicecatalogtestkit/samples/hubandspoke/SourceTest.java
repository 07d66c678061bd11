package io.github.servicecatalogtestkit.samples.hubandspoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceTest {

    private static final Path SOURCES = Path.of("src/main/java/io/github/servicecatalogtestkit/samples/hubandspoke");

    @Test
    void only_the_main_class_uses_the_fake() throws IOException {
        try (Stream<Path> sources = Files.list(SOURCES)) {
            assertThat(sources.filter(source -> read(source).contains("io.github.servicecatalogtestkit.fake")))
                    .containsExactly(SOURCES.resolve("HubAndSpoke.java"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
