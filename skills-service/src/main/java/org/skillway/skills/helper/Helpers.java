package org.skillway.skills.helper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.helper.domain.Helper;
import org.skillway.skills.helper.domain.HelpersOf;

/** Who could help people now; one statement, however many people and skills. */
@ApplicationScoped
public class Helpers {

    // Who is agreed upon need not offer anything any more, and is listed once.
    private static final String READ = """
        select m.learner_id, m.skill, m.mentor_id as helper, coalesce(o.strength, 0) as strength
          from mentorship m
          join person p on p.tenant = m.tenant and p.person_id = m.mentor_id and (p.end_date is null or p.end_date >= ?)
          left join helper_offer o on o.tenant = m.tenant and o.person_id = m.mentor_id and o.skill = m.skill
         where m.tenant = current_tenant() and m.learner_id = any (?) and m.skill = any (?) and m.ended_at is null
        union all
        select null, f.skill, f.person_id, f.strength
          from (select o.skill, o.person_id, o.strength,
                       row_number() over (partition by o.skill order by o.strength desc, o.person_id) as nth
                  from helper_offer o
                  join person p on p.tenant = o.tenant and p.person_id = o.person_id
                                   and (p.end_date is null or p.end_date >= ?)
                 where o.tenant = current_tenant() and o.skill = any (?) and o.capacity > 0) f
         where f.nth <= ?
        """;

    private record Found(@Nullable UUID learner, String skill, UUID helper, double strength) {}

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    /** By learner. */
    public Map<UUID, HelpersOf> of(Collection<UUID> learners, Collection<String> skills) {
        var found = read(learners, skills);
        return learners.stream()
                .distinct()
                .collect(Collectors.toMap(
                        learner -> learner, learner -> new HelpersOf(learner, bySkill(found, learner))));
    }

    private static Map<String, List<Helper>> bySkill(List<Found> found, UUID learner) {
        var helpers = new HashMap<String, Map<UUID, Helper>>();
        // Agreements come first, so that the same person's offer does not count beside them.
        Stream.concat(
                        found.stream().filter(one -> learner.equals(one.learner())),
                        found.stream().filter(one -> one.learner() == null))
                .forEach(one -> helpers.computeIfAbsent(one.skill(), skill -> new HashMap<>())
                        .putIfAbsent(one.helper(), new Helper(one.helper(), one.strength(), one.learner() != null)));
        return helpers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, skill -> List.copyOf(skill.getValue().values())));
    }

    private List<Found> read(Collection<UUID> learners, Collection<String> skills) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(READ)) {
            var asked = connection.createArrayOf("text", skills.toArray());
            statement.setObject(1, today);
            statement.setArray(2, connection.createArrayOf("uuid", learners.toArray()));
            statement.setArray(3, asked);
            statement.setObject(4, today);
            statement.setArray(5, asked);
            // The learner may be one of them, and is passed over.
            statement.setInt(6, HelpersOf.MOST + 1);
            var found = new ArrayList<Found>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(found(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read who helps " + learners.size() + " people", e);
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("learner_id", UUID.class),
                Objects.requireNonNull(row.getString("skill")),
                Objects.requireNonNull(row.getObject("helper", UUID.class)),
                row.getDouble("strength"));
    }
}
