package io.github.servicecatalogtestkit.fake.usage;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopologyDrawingTest {

    @Test
    void draw() throws Exception {
        Files.writeString(
                Path.of("/tmp/topology.svg"),
                new HubWithFiveSpokes().catalog.topology().toSvg());
        Files.writeString(
                Path.of("/tmp/topology.txt"),
                new HubWithFiveSpokes().catalog.topology().toText());
    }
}
