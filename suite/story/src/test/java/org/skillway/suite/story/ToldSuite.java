package org.skillway.suite.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.skillway.suite.StartedOnce;
import org.skillway.suite.company.CompanyFiles;
import org.skillway.suite.company.Suite;
import org.skillway.suite.local.LocalStack;
import org.skillway.suite.local.Member;
import org.skillway.suite.local.PortPlan;
import org.skillway.suite.local.TemporaryStack;

/** The suite as {@code ./skillway demo --keep} leaves it: the sample company is loaded and its story told. */
public final class ToldSuite implements StartedOnce.Closing {

    /** Gives a test method the one suite of the run. */
    public static final class Resolver extends StartedOnce<ToldSuite> {

        Resolver() {
            super(ToldSuite.class, ToldSuite::new);
        }
    }

    public static final Path COMPANY = Path.of(System.getProperty("skillway.root"), "suite/company");

    private final PortPlan ports = PortPlan.free();
    private final TemporaryStack temporary = TemporaryStack.start(ports, EnumSet.allOf(Member.class), "told");
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StoryResult story;
    private @Nullable Things things;

    private ToldSuite() {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        try {
            story = new Demo(stack().endpoints(), COMPANY, Clock.systemUTC(), out).run();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    public PortPlan ports() {
        return ports;
    }

    public LocalStack stack() {
        return temporary.stack();
    }

    StoryResult story() {
        return story;
    }

    /** What the company has. When first asked for, one is planted of each kind that the story does not tell of. */
    synchronized Things things() throws IOException {
        if (things == null) {
            var company = new CompanyFiles(COMPANY);
            things = Planted.by(company.persona("hr-admin"), Suite.local(stack().endpoints(), company.tenant()))
                    .things();
        }
        return things;
    }

    /** A service's database as its owner, of one company. */
    Connection database(String name, String tenant) throws SQLException {
        var database = stack().facts(Member.POSTGRES).required("databases").required(name);
        var connection = DriverManager.getConnection(
                database.required("url").asText(),
                database.required("ownerUser").asText(),
                database.required("ownerPassword").asText());
        try (var statement = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            statement.setString(1, tenant);
            statement.execute();
        }
        return connection;
    }

    /** All that the terminal would have shown. */
    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        temporary.close();
    }
}
