package org.skillway.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;
import org.skillway.platform.testing.Tokens;

/** Of whom very much is held, a copy fills neither memory nor disk, however slowly it is read. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class LargeDisclosureIT {

    private static final int MANY = 150_000;
    private static final long MIB = 1_048_576;

    private final Company company = new Company();

    @Test
    @EnabledOnOs(OS.LINUX)
    void isPackedWhileItLiesInAFileAndNeverHeldWhole() throws Exception {
        company.employs("rosa", "");
        observe(MANY);
        var before = used();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(60_000);
            ask(socket);
            var in = socket.getInputStream();
            in.readNBytes(1_000);

            // Whoever reads on so slowly keeps the file.
            assertThat(copiesOnDisk()).isBetween(1L, 16 * MIB);
            assertThat(used() - before).isLessThan(40 * MIB);
            assertThat(rest(in)).isGreaterThan(40 * MIB);
        }
    }

    private void ask(Socket socket) throws IOException {
        var request =
                "GET /v1/people/%s:export HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(company.id("rosa"), Tokens.of(Role.LEARNER, "rosa", company.tenant()));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    private static long rest(InputStream in) throws IOException {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        var buffer = new byte[65_536];
        var read = 0L;
        for (var some = in.read(buffer); some >= 0; some = in.read(buffer)) {
            read += some;
            assertThat(System.nanoTime()).isLessThan(end);
        }
        return read;
    }

    /** They have no name any more; the process holds them still. */
    private static long copiesOnDisk() throws IOException {
        var size = 0L;
        try (var open = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (var file : open) {
                if (Files.isSymbolicLink(file)
                        && Files.readSymbolicLink(file).toString().contains("disclosed")) {
                    size += Files.size(file);
                }
            }
        }
        return size;
    }

    private void observe(int many) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into observation (tenant, id, person_id, kpi, value, unit, occurred_at, dimensions, charted,
                                             signal_id, correlation_id, recorded_at)
                    select current_tenant(), gen_random_uuid(), '%s', 'ticket-note-quality', n %% 100, 'percent', now(),
                           '{"ticket": "a ticket"}', true, gen_random_uuid(), gen_random_uuid(), now()
                      from generate_series(1, %d) n""".formatted(company.id("rosa"), many));
        }
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
