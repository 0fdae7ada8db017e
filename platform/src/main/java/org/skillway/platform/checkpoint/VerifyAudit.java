package org.skillway.platform.checkpoint;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skillway.platform.checkpoint.SignedCheckpoint.Genuine;

/**
 * Verifies an audit log without the service that wrote it, on any machine that reaches its database: log lines come in by
 * the standard input, however many, and the verdict goes out as JSON. Lines without a checkpoint and genuine ones of other
 * services or companies are passed over, so that a whole log can be given. Ends with 0 where the log is intact, with 1
 * where it is not, and with 2 where it could not be verified.
 */
public final class VerifyAudit {

    private static final String USAGE = """
            Usage: PGUSER=… PGPASSWORD=… java -cp 'lib/main/*' %s JDBC-URL SERVICE TENANT KEY-ID=PUBLIC-KEY-FILE… <LOG
            """.formatted(VerifyAudit.class.getName());

    private VerifyAudit() {}

    public static void main(String... args) {
        System.exit(run(args, System.getenv(), System.in, System.out));
    }

    static int run(String[] args, Map<String, String> environment, InputStream log, PrintStream out) {
        if (args.length < 4) {
            out.print(USAGE);
            return 2;
        }
        var user = environment.getOrDefault("PGUSER", "");
        var password = environment.getOrDefault("PGPASSWORD", "");
        try (var connection = DriverManager.getConnection(args[0], user, password)) {
            connection.setReadOnly(true);
            actFor(args[2], connection);
            var keys = keys(List.of(args).subList(3, args.length));
            var trail = CheckpointTrail.of(args[1], args[2], keys, lines(args[1], args[2], keys, log));
            var verdict = CheckpointVerdict.of(connection, trail);
            out.println(JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(verdict));
            return verdict.intact() && verdict.checkpoints() > 0 ? 0 : 1;
        } catch (SQLException | IOException | IllegalArgumentException e) {
            out.println("Not verified: " + e.getMessage());
            return 2;
        }
    }

    private static void actFor(String tenant, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            statement.setString(1, tenant);
            statement.execute();
        }
    }

    private static PublicKeys keys(List<String> named) throws IOException {
        var texts = new HashMap<String, String>();
        for (var one : named) {
            var equals = one.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("'%s' is not KEY-ID=PUBLIC-KEY-FILE".formatted(one));
            }
            texts.put(one.substring(0, equals), Files.readString(Path.of(one.substring(equals + 1))));
        }
        return PublicKeys.of(texts);
    }

    private static List<String> lines(String service, String tenant, PublicKeys keys, InputStream log) {
        return new BufferedReader(new InputStreamReader(log, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> SignedCheckpoint.in(line)
                        .filter(signed -> !isOfOthers(signed, service, tenant, keys))
                        .isPresent())
                .toList();
    }

    private static boolean isOfOthers(SignedCheckpoint signed, String service, String tenant, PublicKeys keys) {
        return signed.open(keys) instanceof Genuine(Checkpoint one, String _)
                && !(one.service().equals(service) && one.tenant().equals(tenant));
    }
}
