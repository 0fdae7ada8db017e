package org.skillway.suite.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientTest {

    private final List<String> heard = new ArrayList<>();
    private HttpServer server;
    private Client client;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var addresses =
                Arrays.stream(Service.values()).collect(Collectors.toMap(service -> service, service -> address));
        client = new Suite(addresses, (role, userName) -> role + ' ' + userName)
                .as("hr-admin", "owen.fitzgerald", Service.SKILLS);
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void showsTheProblemOfTheServerWhenItRefuses() {
        server.createContext("/v1/things", exchange -> answer(exchange, 403, "", "{\"detail\":\"Not yours.\"}"));

        assertThatThrownBy(() -> client.get("/v1/things"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("403")
                .hasMessageContaining("Not yours.");
    }

    @Test
    void carriesTheTokenOfWhoeverAsks() {
        server.createContext("/v1/things", exchange -> {
            heard.add(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, 200, "", "{}");
        });

        client.get("/v1/things");

        assertThat(heard).containsExactly("Bearer hr-admin owen.fitzgerald");
    }

    @Test
    void namesTheVersionItReplaces() {
        server.createContext("/v1/things/a", exchange -> {
            heard.add(String.valueOf(exchange.getRequestHeaders().getFirst("If-Match")));
            answer(exchange, 200, "\"7\"", "{}");
        });

        client.put("/v1/things/a", Map.of());

        assertThat(heard).containsExactly("null", "\"7\"");
    }

    @Test
    void createsOnlyWhatDoesNotExistYet() {
        server.createContext("/v1/things/a", exchange -> {
            heard.add(String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match")));
            answer(exchange, exchange.getRequestMethod().equals("GET") ? 404 : 201, "", "{}");
        });

        client.put("/v1/things/a", Map.of());

        assertThat(heard).containsExactly("null", "*");
    }

    @Test
    void readsEveryPage() {
        server.createContext(
                "/v1/things",
                exchange -> answer(
                        exchange,
                        200,
                        "",
                        exchange.getRequestURI().getQuery().contains("cursor=second")
                                ? "{\"data\":[3],\"nextCursor\":null}"
                                : "{\"data\":[1,2],\"nextCursor\":\"second\"}"));

        assertThat(client.list("/v1/things")).extracting(JsonNode::asInt).containsExactly(1, 2, 3);
    }

    private static void answer(HttpExchange exchange, int status, String etag, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        if (!etag.isEmpty()) {
            exchange.getResponseHeaders().add("ETag", etag);
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
