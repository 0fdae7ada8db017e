package org.skillway.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
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
    private static final int CREATED = Response.Status.CREATED.getStatusCode();
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /** Nothing is kept without a key. */
    private static final byte[] NO_HASH = {};

    private static final Opening<Boolean> NOTHING_MORE = new Opening<>() {
        @Override
        public String sql() {
            return "select * from idempotency_claim(?, ?, ?)";
        }

        @Override
        public void bind(PreparedStatement statement, int from) {}

        @Override
        public Boolean read(ResultSet row) {
            return true;
        }
    };

    /**
     * What the work needs before it begins, read in the statement that claims the key: one round trip for both. Its first
     * three parameters are those of {@code idempotency_claim}, of which the key may be null, and its first three columns
     * are the result of that.
     */
    public interface Opening<T> {

        String sql();

        /** Sets the parameters after those of the claim. */
        void bind(PreparedStatement statement, int from) throws SQLException;

        T read(ResultSet row) throws SQLException;
    }

    private record Claim<T>(String state, int status, String body, Optional<T> opened) {}

    @Inject
    DataSource dataSource;

    @Inject
    Caller caller;

    @Inject
    TransactionTail tail;

    @Inject
    ObjectMapper json;

    @Inject
    CurrentVertxRequest current;

    /**
     * Runs the work in one new transaction and answers 201 with its result, or with the kept answer of an earlier request
     * that had this key, address and body. Without a key every request runs. A failed request keeps nothing and may be retried.
     */
    public Response once(@Nullable String key, Object request, Supplier<?> work) {
        return once(key, request, NOTHING_MORE, opened -> work.get());
    }

    /** The same for work on what the opening reads: empty where it gives no row. */
    public <T> Response once(@Nullable String key, Object request, Opening<T> opening, Function<Optional<T>, ?> work) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "1 to 255 visible ASCII characters.",
                    Problem.at("#" + HEADER, "malformed"));
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            var hash = key == null ? NO_HASH : hash(address() + write(request));
            var claim = claim(key, hash, opening);
            return switch (claim.state()) {
                case "new" -> fresh(key, hash, write(work.apply(claim.opened())));
                case "replay" ->
                    answer(claim.status(), claim.body())
                            .header(REPLAYED, "true")
                            .build();
                case "mismatch" ->
                    throw new Problem(
                            ProblemCode.IDEMPOTENCY_KEY_REUSED,
                            "Key '" + key + "' belongs to another address or body.");
                default -> throw Problem.retryAfter(ProblemCode.IN_PROGRESS, "Try again in a second.", 1);
            };
        });
    }

    private Response fresh(@Nullable String key, byte[] hash, String body) {
        if (key != null) {
            tail.keep(new Answered(caller.userName(), key, Base64.getEncoder().encodeToString(hash), CREATED, body));
        }
        return answer(CREATED, body).build();
    }

    private static Response.ResponseBuilder answer(int status, String body) {
        return Response.status(status).entity(body).type(MediaType.APPLICATION_JSON_TYPE);
    }

    private <T> Claim<T> claim(@Nullable String key, byte[] hash, Opening<T> opening) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(opening.sql())) {
            statement.setString(1, caller.userName());
            statement.setString(2, key);
            statement.setBytes(3, hash);
            opening.bind(statement, 4);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return new Claim<>("new", 0, "", Optional.empty());
                }
                var state = row.getString(1);
                return new Claim<>(
                        state,
                        row.getInt(2),
                        row.getString(3),
                        state.equals("new") ? Optional.of(opening.read(row)) : Optional.empty());
            }
        }
    }

    /** Method, path and query; nothing where no request is at hand. */
    private String address() {
        var request = current.getCurrent();
        return request == null
                ? ""
                : request.request().method() + " " + request.request().uri() + " ";
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
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
