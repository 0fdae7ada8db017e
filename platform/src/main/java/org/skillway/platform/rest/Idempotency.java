package org.skillway.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.event.TransactionTail;
import org.skillway.platform.event.TransactionTail.Answered;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Makes a retried request safe: its answer is kept in the transaction of its effect and given again. */
@ApplicationScoped
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";
    public static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private record Kept(String state, int status, String body) {}

    @Inject
    DataSource dataSource;

    @Inject
    Caller caller;

    @Inject
    TransactionTail tail;

    @Inject
    ObjectMapper json;

    /** As the other, answering 201. */
    public Response once(@Nullable String key, Object request, Supplier<?> work) {
        return once(key, Response.Status.CREATED, request, work);
    }

    /**
     * Runs the work in one new transaction and answers with its result, or with the kept answer of an earlier request
     * that had this key and body. Without a key every request runs. A failed request keeps nothing and may be retried.
     */
    public Response once(@Nullable String key, Response.Status status, Object request, Supplier<?> work) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "1 to 255 visible ASCII characters.",
                    Problem.at("#" + HEADER, "malformed"));
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            if (key == null) {
                return answer(status.getStatusCode(), write(work.get())).build();
            }
            var hash = hash(request);
            var kept = claim(key, hash);
            return switch (kept.state()) {
                case "new" -> {
                    var body = write(work.get());
                    tail.keep(new Answered(
                            caller.userName(),
                            key,
                            Base64.getEncoder().encodeToString(hash),
                            status.getStatusCode(),
                            body));
                    yield answer(status.getStatusCode(), body).build();
                }
                case "replay" ->
                    answer(kept.status(), kept.body()).header(REPLAYED, "true").build();
                case "mismatch" ->
                    throw new Problem(ProblemCode.IDEMPOTENCY_KEY_REUSED, "Key '" + key + "' belongs to another body.");
                default -> throw Problem.retryAfter(ProblemCode.IN_PROGRESS, "Try again in a second.", 1);
            };
        });
    }

    private static Response.ResponseBuilder answer(int status, String body) {
        return Response.status(status).entity(body).type(MediaType.APPLICATION_JSON_TYPE);
    }

    private Kept claim(String key, byte[] hash) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select * from idempotency_claim(?, ?, ?)")) {
            statement.setString(1, caller.userName());
            statement.setString(2, key);
            statement.setBytes(3, hash);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Kept(row.getString(1), row.getInt(2), row.getString(3));
            }
        }
    }

    private byte[] hash(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((request.getClass().getName() + write(request)).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not serialisable: " + value.getClass(), e);
        }
    }
}
