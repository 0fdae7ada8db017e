package org.skillway.skills.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.skillway.platform.erasure.ErasedPlace;
import org.skillway.skills.erasure.ErasureView.Answer;

/** The certificates. */
@ApplicationScoped
class Erasures {

    static final String HERE = "skills-service";
    private static final List<String> SERVICES =
            List.of(HERE, "curriculum-service", "mentor-service", "metrics-service");

    private static final TypeReference<List<ErasedPlace>> PLACES = new TypeReference<>() {};

    private static final String ADD = "insert into erasure values (current_tenant(), ?, ?, ?, ?, ?, ?)";
    private static final String TOLD_AGAIN =
            "update erasure set told_at = ? where tenant = current_tenant() and erasure_id = ?";

    private static final String ANSWER = """
        insert into erasure_answer values (current_tenant(), ?, ?, ?::jsonb, ?)
        on conflict do nothing
        """;

    private static final String SOME = """
        select e.erasure_id, e.person_id, e.reason, e.asked_by, e.asked_at, e.told_at, a.service, a.answered_at, a.places
          from (select * from erasure where tenant = current_tenant() and %s order by erasure_id limit ?) e
          left join erasure_answer a on a.tenant = e.tenant and a.erasure_id = e.erasure_id
         order by e.erasure_id, a.answered_at
        """;

    private static final String ONE = SOME.replace("%s", "erasure_id = ?");
    private static final String AFTER = SOME.replace("%s", "erasure_id > ?");

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    /** An erasure as it was asked for. */
    record Asked(UUID erasureId, UUID personId, String reason, String askedBy, Instant askedAt, Instant toldAt) {}

    void add(Asked erasure) {
        change(ADD, statement -> {
            statement.setObject(1, erasure.erasureId());
            statement.setObject(2, erasure.personId());
            statement.setString(3, erasure.reason());
            statement.setString(4, erasure.askedBy());
            statement.setTimestamp(5, Timestamp.from(erasure.askedAt()));
            statement.setTimestamp(6, Timestamp.from(erasure.toldAt()));
        });
    }

    /** The others are told once more: who does not answer from now on is waited for. */
    void toldAgain(UUID erasureId, Instant now) {
        change(TOLD_AGAIN, statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setObject(2, erasureId);
        });
    }

    /** What a service did; one that is told again answers again, and what it did before stays on the certificate. */
    void answer(UUID erasureId, Answer answer) {
        change(ANSWER, statement -> {
            statement.setObject(1, erasureId);
            statement.setString(2, answer.service());
            statement.setString(3, write(answer.places()));
            statement.setTimestamp(4, Timestamp.from(answer.answeredAt()));
        });
    }

    Optional<ErasureView> of(UUID erasureId) {
        return list(ONE, erasureId, 1).stream().findFirst();
    }

    List<ErasureView> after(UUID erasureId, int most) {
        return list(AFTER, erasureId, most);
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private void change(String sql, Binding binding) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not keep the certificate of an erasure", e);
        }
    }

    private List<ErasureView> list(String sql, UUID erasureId, int most) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, erasureId);
            statement.setInt(2, most);
            var asked = new LinkedHashMap<UUID, Asked>();
            var answers = new LinkedHashMap<UUID, List<Answer>>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var erasure = asked(row);
                    asked.put(erasure.erasureId(), erasure);
                    var of = answers.computeIfAbsent(erasure.erasureId(), id -> new ArrayList<>());
                    answerOf(row).forEach(of::add);
                }
            }
            return asked.values().stream()
                    .map(erasure -> view(erasure, answers))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the certificates of erasures", e);
        }
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getObject("erasure_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("told_at").toInstant());
    }

    private Stream<Answer> answerOf(ResultSet row) throws SQLException {
        var service = row.getString("service");
        return service == null
                ? Stream.of()
                : Stream.of(new Answer(
                        service, row.getTimestamp("answered_at").toInstant(), read(row.getString("places"))));
    }

    private static ErasureView view(Asked erasure, Map<UUID, List<Answer>> all) {
        var answers = all.getOrDefault(erasure.erasureId(), List.of());
        var answered = answers.stream()
                .filter(answer -> !answer.answeredAt().isBefore(erasure.toldAt()))
                .map(Answer::service)
                .toList();
        var waitingFor =
                SERVICES.stream().filter(service -> !answered.contains(service)).toList();
        return new ErasureView(
                erasure.erasureId(),
                erasure.personId(),
                erasure.reason(),
                erasure.askedBy(),
                erasure.askedAt(),
                waitingFor.isEmpty() ? "done" : "running",
                List.copyOf(answers),
                waitingFor);
    }

    private String write(List<ErasedPlace> places) {
        try {
            return json.writeValueAsString(places);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not serialisable: " + places, e);
        }
    }

    private List<ErasedPlace> read(String places) {
        try {
            return json.readValue(places, PLACES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not the places of an erasure: " + places, e);
        }
    }
}
