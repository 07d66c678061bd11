package io.github.servicecatalogtestkit.endpoint.usage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.endpoint.CatalogEndpoint;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests that no client sends: each gets an error or a closed connection, and the catalog does not change. */
class MalformedRequestsTest {

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final CatalogEndpoint endpoint = CatalogEndpoint.start(catalog);

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @EnumSource
    void it_gets_an_error_and_changes_nothing(MalformedRequest request) throws IOException {
        String answer;
        try (Socket socket = new Socket("127.0.0.1", endpoint.uri().getPort())) {
            socket.setSoTimeout(60_000);
            answer = answer(socket, request.text(endpoint.uri().getPort()));
        }

        assertThat(answer).as(request.name()).matches(request.expected());
        assertThat(answer).doesNotContain("\tat ", "Exception in thread");
        assertThat(catalog.journal().calls()).isEmpty();
    }

    /** Returns the status line, a space and the body; an empty text if the connection was closed. */
    static String answer(Socket socket, String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8).replaceAll("(?s)\r\n.*?\r\n\r\n", " ");
        } catch (SocketException reset) {
            return "";
        }
    }
}
