package org.skillway.suite.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.skillway.suite.local.LocalStack;
import org.skillway.suite.local.Member;
import org.skillway.suite.local.Replica;
import org.skillway.suite.local.StartFailed;

/** The denominator: the module {@code suite/bench}, run like the services, on the same database server. */
final class BareService implements AutoCloseable {

    private static final int ROWS = 10_000;

    private final Replica replica;
    private final Path home;

    private BareService(Replica replica, Path home) {
        this.replica = replica;
        this.home = home;
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
        return new BareService(replica(stack, home, log, _ -> {}), home);
    }

    /** One more of it, run as {@code change} says. */
    Replica another(LocalStack stack, Path log, Consumer<ProcessBuilder> change)
            throws IOException, InterruptedException {
        return replica(stack, home, log, change);
    }

    private static Replica replica(LocalStack stack, Path home, Path log, Consumer<ProcessBuilder> change)
            throws IOException, InterruptedException {
        var command = stack.command(Member.CURRICULUM).directory(home.toFile());
        command.command().removeIf(option -> option.startsWith("-XX:AOTCache"));
        return Replica.start(command, change, log, "/bare/" + new UUID(0, 0));
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
