package org.skillway.curriculum;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;
import org.skillway.platform.testing.Tokens;

/** A catalogue of a real size comes in one file, and whoever sends such files without end keeps nobody else from working. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class LargeImportIT {

    private static final Logger LOG = Logger.getLogger(LargeImportIT.class);

    private static final String MODULES = "/v1/modules:import";
    private static final String CATALOGUE = "/v1/catalogue:import";
    private static final String LINT_CATALOGUE = CATALOGUE + "?dryRun=true";

    private static final int MOST = 16 * 1_048_576;
    private static final int CALLERS = 20;
    private static final int CHUNK = 1_000_000;
    private static final int REST_MILLIS = 100;
    private static final int EXAMPLE = 2_000;
    private static final ObjectNode FIRST = (ObjectNode) Company.modules().get(0);

    @Test
    void aCatalogueOfMegabytesIsTakenAndTakenAgain() {
        String file = document(1_000, 5_000);
        assertThat(file.length()).isGreaterThan(5_000_000).isLessThan(MOST);

        assertThat(Sent.to(CATALOGUE, "large-file", file).at("/created")).isEqualTo("1000");
        assertThat(Sent.inChunks(LINT_CATALOGUE, "large-file", file).at("/unchanged"))
                .isEqualTo("1000");
    }

    @Test
    void whatIsLargerIsRefused() {
        String blank = " ".repeat(MOST);

        refused(Sent.to(CATALOGUE, "large-larger", blank + "{}"), 413, "BODY_TOO_LARGE", "At most 16777216 bytes.");
        refused(Sent.inChunks(MODULES, "large-larger", blank + "[]"), 413, "BODY_TOO_LARGE", "At most 16777216 bytes.");
        refused(
                Sent.to("/v1/easy-day-policy", "large-larger", " ".repeat(1_048_576) + "{}"),
                413,
                "BODY_TOO_LARGE",
                "At most 1048576 bytes.");
    }

    /** Thirty thousand of them once ended a replica of 256 MB. */
    @Test
    void aListOfNothingButMistakesIsReadNoFurtherThanItMayGo() {
        Sent many = Sent.to(MODULES, "large-wrong", mistakes(30_000));

        refused(many, 400, "VALIDATION_FAILED", "See 'errors' for each place.");
        assertThat(many.at("/errors/0/detail")).isEqualTo("size must be between 1 and 500");
        assertThat(many.at("/errors/0/pointer")).isEmpty();
        Sent within = Sent.to(MODULES, "large-wrong", "[{\"items\": " + mistakes(200_000) + "}]");
        assertThat(within.at("/errors/0/pointer")).isEqualTo("/0/items");
        assertThat(within.at("/errors/0/detail")).isEqualTo("size must be between 0 and 20");
    }

    @Test
    void ofMistakesThatStandInAListTheFirstAreNamedAndAllCounted() {
        String module = "{\"items\": " + mistakes(20) + "}";
        String modules = "[" + module + ("," + module).repeat(499) + "]";

        Sent list = Sent.to(MODULES, "large-wrong", modules);
        Sent file = Sent.to(CATALOGUE, "large-wrong", "{\"modules\": " + modules + ", \"curricula\": [null]}");

        refused(list, 400, "VALIDATION_FAILED", "See 'errors' for the first 100 of 33000 places.");
        assertThat(list.answer().get("errors")).hasSize(100);
        assertThat(list.at("/errors/0/pointer")).startsWith("/0/");
        refused(file, 400, "VALIDATION_FAILED", "See 'errors' for the first 100 of 33001 places.");
        assertThat(file.at("/errors/0/pointer")).startsWith("/modules/0/");
    }

    @Test
    void twentySlowSendersOfLargeBodiesKeepNobodyFromWorking() throws Exception {
        byte[] large = document(350, 40_000).getBytes(StandardCharsets.UTF_8);
        assertThat(large.length).isGreaterThan(14_000_000).isLessThan(MOST);
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Integer>> senders = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> threads.submit(() -> sendSlowly("large-slow-" + caller % 2, large)))
                    .toList();

            int small = 0;
            while (!senders.stream().allMatch(Future::isDone)) {
                assertThat(Sent.to(MODULES, "large-small", "[" + module("small", "A small one") + "]")
                                .status())
                        .isEqualTo(200);
                small++;
            }

            List<Integer> answers = senders.stream().map(Future::resultNow).toList();
            LOG.infof("Answers %s, and %d small imports meanwhile", answers, small);
            assertThat(answers).contains(200, 429).isSubsetOf(200, 429, 503);
            assertThat(small).isGreaterThan(5);
        }
        assertThat(Sent.inChunks(CATALOGUE, "large-slow-0", document(1, 10)).status())
                .isEqualTo(200);
    }

    /** The status of what is sent in chunks of a megabyte with rests between them. */
    private static int sendSlowly(String tenant, byte[] body) throws IOException, InterruptedException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(("POST " + LINT_CATALOGUE
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                            + "Authorization: Bearer " + Tokens.of(Role.LD_ADMIN, "author", tenant)
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < body.length; from += CHUNK) {
                int length = Math.min(CHUNK, body.length - from);
                out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(body, from, length);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                Thread.sleep(REST_MILLIS);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            // Whole, or the service would report that somebody hung up.
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    private static void refused(Sent sent, int status, String code, String detail) {
        assertThat(sent.status()).as(sent.answer().toString()).isEqualTo(status);
        assertThat(sent.at("/code")).isEqualTo(code);
        assertThat(sent.at("/detail")).startsWith(detail);
    }

    private static String mistakes(int count) {
        return "[" + "{},".repeat(count - 1) + "{}]";
    }

    /** A document of so many modules, each with examples so long. */
    private static String document(int modules, int length) {
        String example = "long ".repeat(length / 5);
        return IntStream.range(0, modules)
                .mapToObj(i -> module("module-" + i, example))
                .collect(joining(",", "{\"modules\": [", "], \"curricula\": []}"));
    }

    private static String module(String key, String example) {
        ObjectNode module = FIRST.deepCopy();
        module.put("key", key).putArray("prerequisites");
        var variants = module.putArray("roleVariants");
        for (int from = 0; from < example.length(); from += EXAMPLE) {
            variants.addObject()
                    .put("role", "role-" + from)
                    .put("title", "In this role")
                    .put("example", example.substring(from, Math.min(from + EXAMPLE, example.length())));
        }
        return module.toString();
    }
}
