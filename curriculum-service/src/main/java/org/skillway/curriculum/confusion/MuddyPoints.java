package org.skillway.curriculum.confusion;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.confusion.domain.MuddyPoint;
import org.skillway.curriculum.crowd.domain.Crowds;
import org.skillway.curriculum.store.Sql;

/** Which concepts people are confused about, each person counted once a quarter and in crowds. */
@ApplicationScoped
public class MuddyPoints {

    private static final String ROWS = "select skill, concept, person_id, tag, module, recorded_at from confusion"
            + " where tenant = current_tenant() and recorded_at >= ? order by recorded_at, id";

    private record Tagged(
            String skill,
            String concept,
            String person,
            String tag,
            @Nullable String module,
            Instant at) {

        static Tagged of(ResultSet row) throws SQLException {
            return new Tagged(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6, OffsetDateTime.class).toInstant());
        }
    }

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Of the crowds of the last so many days; nothing where there is none. */
    public List<MuddyPoint> lately(int days) {
        Instant since = clock.instant().minus(Duration.ofDays(days));
        return sql.list(ROWS, Tagged::of, Crowds.cutFrom(since)).stream()
                .collect(groupingBy(row -> List.of(row.skill(), row.concept())))
                .values()
                .stream()
                .map(ofConcept -> Crowds.since(since, firstOfEach(ofConcept), Tagged::person, Tagged::at))
                .filter(shown -> !shown.isEmpty())
                .map(MuddyPoints::point)
                .toList();
    }

    /** Everybody counts once a quarter, so that no crowd is made of those who stand in one already. */
    private static List<Tagged> firstOfEach(List<Tagged> rows) {
        Set<List<Object>> seen = new HashSet<>();
        return rows.stream()
                .filter(row -> seen.add(List.of(row.person(), Crowds.cutFrom(row.at()))))
                .toList();
    }

    private static MuddyPoint point(List<Tagged> rows) {
        return new MuddyPoint(
                rows.getFirst().skill(),
                rows.getFirst().concept(),
                rows.size(),
                mostly(rows.stream().map(Tagged::tag)).orElseThrow(),
                mostly(rows.stream().map(Tagged::module).filter(Objects::nonNull))
                        .orElse(null));
    }

    /** What stands there most often; of equals the first by name. */
    private static Optional<String> mostly(Stream<String> words) {
        return words.collect(groupingBy(Function.identity(), TreeMap::new, counting())).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }
}
