package org.skillway.suite.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.skillway.suite.local.LocalStack;
import org.skillway.suite.local.Member;
import org.skillway.suite.local.Replica;
import org.skillway.suite.local.StartFailed;

/** The denominator: the module {@code suite/bench}, run like the services, on the same database server. */
final class BareService implements AutoCloseable {

    private static final int ROWS = 10_000;

    private final Replica replica;

    private BareService(Replica replica) {
        this.replica = replica;
    }

    static BareService start(LocalStack stack, Path root, Path log)
            throws IOException, InterruptedException, SQLException {
        var home = root.resolve("suite/bench/target/quarkus-app");
        if (!Files.exists(home)) {
            throw new StartFailed(home + " is missing. Build it with ./mvnw -Pbench package -DskipTests.");
        }
        var database = Database.of(stack, "curriculum");
        database.execute(
                "create table bare_row (id uuid primary key, text text not null)",
                "insert into bare_row select ('00000000-0000-0000-0000-' || lpad(to_hex(n), 12, '0'))::uuid, repeat('bare ', 40)"
                        + " from generate_series(0, " + (ROWS - 1) + ") n",
                "analyze bare_row",
                "grant select, insert on bare_row to " + database.text("appUser"));
        var command = stack.command(Member.CURRICULUM);
        return new BareService(
                Replica.start(command, builder -> runBare(builder, home), log, "/bare/" + new UUID(0, 0)));
    }

    private static void runBare(ProcessBuilder builder, Path home) {
        builder.directory(home.toFile()).command().removeIf(option -> option.startsWith("-XX:AOTCache"));
    }

    Target read(Stand stand) {
        return new Target(
                address(), n -> Wire.get("/bare/" + anyRow(), ""), 200, stand.cost(new Cpu(replica.handle())));
    }

    Target insert(Stand stand) {
        var body = "{\"text\":\"" + "bare ".repeat(40) + "\"}";
        return new Target(address(), n -> Wire.post("/bare", "", "", body), 201, stand.cost(new Cpu(replica.handle())));
    }

    private static UUID anyRow() {
        return new UUID(0, ThreadLocalRandom.current().nextInt(ROWS));
    }

    private URI address() {
        return replica.address();
    }

    @Override
    public void close() throws IOException {
        replica.close();
    }
}
