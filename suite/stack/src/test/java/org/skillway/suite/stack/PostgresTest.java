package org.skillway.suite.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PostgresTest {

    @TempDir
    Path data;

    @Test
    void givesTheApplicationARoleThatOwnsNothing() throws Exception {
        try (var part = start(0);
                var owner = connection(part, "owner");
                var app = connection(part, "app")) {
            run(owner, "create table skill (key text)");
            run(owner, "grant select on skill to skills_app");

            assertThat(number(app, "select count(*) from skill")).isZero();
            assertThat(number(
                            app,
                            "select count(*) from pg_roles where rolname = current_user"
                                    + " and not rolsuper and not rolbypassrls and not rolcreatedb"))
                    .isOne();
            assertThatThrownBy(() -> run(app, "create table mine (key text)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void keepsCommittedRowsWhenTheServerIsKilled() throws Exception {
        int port;
        try (var part = start(0);
                var owner = connection(part, "owner")) {
            port = part.port();
            run(owner, "create table skill (key text)");
            run(owner, "insert into skill values ('negotiation')");
            part.server().destroyForcibly();
            assertThat(part.endsWithin(10))
                    .as("its process ends with the server")
                    .isTrue();
        }

        try (var again = start(port);
                var owner = connection(again, "owner")) {
            assertThat(again.port()).isEqualTo(port);
            assertThat(number(owner, "select count(*) from skill")).isOne();
        }
    }

    @Test
    void preparesAServerThatSomebodyElseRuns() throws Exception {
        try (var somebodys = start(0)) {
            var admin = new Passwords(data).of("postgres");
            var url = "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&password=%s"
                    .formatted(somebodys.port(), admin);

            try (var part = RunningPart.start(
                            Map.of("SKILLWAY_POSTGRES_URL", url), "postgres", data.resolve("passwords"), 0);
                    var app = connection(part, "app")) {
                assertThat(part.port()).isEqualTo(somebodys.port());
                assertThat(app.isValid(5)).isTrue();
            }
            assertThat(somebodys.server().isAlive()).as("left alone").isTrue();
        }
    }

    @Test
    void anAdministratorWhoIsNoSuperuserIsEnoughAlsoTheSecondTime() throws Exception {
        try (var somebodys = start(0)) {
            var server = "jdbc:postgresql://127.0.0.1:" + somebodys.port();
            var all = new Passwords(data);
            try (var superuser = Databases.connect(server + "/postgres", "postgres", all.of("postgres"))) {
                dropWhatIsThere(superuser);
                run(superuser, "create role administrator login createrole createdb password 'pw'");
            }
            for (int time = 1; time <= 2; time++) {
                try (var administrator = Databases.connect(server + "/postgres", "administrator", "pw")) {
                    Databases.create(administrator, server, all);
                }
            }
            try (var owner = connection(somebodys, "owner");
                    var app = connection(somebodys, "app")) {
                run(owner, "create table skill (key text)");
                assertThat(number(
                                app,
                                "select count(*) from pg_roles where rolname in ('skills_owner', 'skills_app')"
                                        + " and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)"))
                        .isEqualTo(2);
            }
        }
    }

    private static void dropWhatIsThere(Connection superuser) throws SQLException {
        for (var name : List.of("skills", "curriculum", "mentor", "metrics")) {
            run(superuser, "drop database " + name);
            run(superuser, "drop role %1$s_owner, %1$s_app".formatted(name));
        }
    }

    @Test
    void saysWhatToDoWhereRootMayNotEnterAUserNamespace() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        var forbidding = Files.createFile(
                data.resolve("unshare"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(forbidding, "#!/bin/sh\nexit 1\n");

        var refused = RunningPart.refused(Map.of("PATH", data + ":/usr/bin:/bin"), "postgres", data.resolve("server"));

        assertThat(refused)
                .contains("PostgreSQL does not run as root")
                .contains("kernel.unprivileged_userns_clone")
                .contains("SKILLWAY_POSTGRES_URL");
    }

    @Test
    void endsWithItsParent() throws Exception {
        try (var part = start(0)) {
            var server = part.server();

            part.loseParent();

            assertThat(part.endsWithin(20)).isTrue();
            assertThat(server.isAlive()).isFalse();
        }
    }

    @Test
    void leavesNoServerBehindWhenItsOwnProcessIsKilled() throws Exception {
        try (var part = start(0)) {
            var server = part.server();

            part.process().destroyForcibly();

            server.onExit().get(20, TimeUnit.SECONDS);
            assertThat(server.isAlive()).isFalse();
        }
    }

    private RunningPart start(int port) throws Exception {
        return RunningPart.start("postgres", data, port, "--shared-buffers", "16MB", "--max-connections", "20");
    }

    private static Connection connection(RunningPart part, String role) throws SQLException {
        var skills = part.ready().get("databases").get("skills");
        return Databases.connect(
                skills.get("url").asText(),
                skills.get(role + "User").asText(),
                skills.get(role + "Password").asText());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
