package org.skillway.skills.helper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/** Who could help people, now or then; one statement, however many people and skills. */
@ApplicationScoped
public class Helpers {

    // Who is agreed upon need not offer anything any more, and is listed once.
    private static final String READ = """
        with t as (
            select cast(? as timestamptz) as as_of, cast(? as timestamptz) as known_at, cast(? as date) as day,
                   cast(? as uuid[]) as learners, cast(? as text[]) as skills, cast(? as int) as most)
        select h.*, p.display_name from (
        select m.learner_id, m.skill, m.mentor_id as helper, coalesce(o.strength, 0) as strength
          from t
          join mentorship m on m.tenant = current_tenant() and m.learner_id = any (t.learners) and m.skill = any (t.skills)
               and least(m.agreed_at, m.known_at) <= t.as_of and m.known_at <= t.known_at
               and (m.ended_at is null or m.ended_at > t.as_of or m.ended_known_at > t.known_at)
          left join lateral (
               select v.strength from helper_offer_version v
                where v.tenant = current_tenant() and v.person_id = m.mentor_id and v.skill = m.skill
                  and v.true_at <= t.as_of and v.known_at <= t.known_at
                order by v.known_at desc limit 1) o on true
         where works_here(m.mentor_id, t.day, t.known_at)
        union all
        select null, f.skill, f.person_id, f.strength
          from (select o.skill, o.person_id, o.strength, o.most,
                       row_number() over (partition by o.skill order by o.strength desc, o.person_id) as nth
                  from (select distinct on (v.skill, v.person_id) v.skill, v.person_id, v.strength, v.capacity,
                               t.day, t.known_at, t.most
                          from t
                          join helper_offer_version v on v.tenant = current_tenant() and v.skill = any (t.skills)
                               and v.true_at <= t.as_of and v.known_at <= t.known_at
                         order by v.skill, v.person_id, v.known_at desc) o
                 where o.capacity > 0 and works_here(o.person_id, o.day, o.known_at)) f
         where f.nth <= f.most) h
          join person p on p.tenant = current_tenant() and p.person_id = h.helper
        """;

    private record Found(@Nullable UUID learner, String skill, UUID helper, String name, double strength) {}

    @Inject
    DataSource dataSource;

    /** As it was at one time, as far as it was known at another, by learner. */
    public Map<UUID, HelpersOf> of(
            Collection<UUID> learners, Collection<String> skills, Instant asOf, Instant knownAt) {
        var found = read(learners, skills, asOf, knownAt);
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
                        .putIfAbsent(
                                one.helper(),
                                new Helper(one.helper(), one.name(), one.strength(), one.learner() != null)));
        return helpers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, skill -> List.copyOf(skill.getValue().values())));
    }

    private List<Found> read(Collection<UUID> learners, Collection<String> skills, Instant asOf, Instant knownAt) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setObject(1, asOf.atOffset(ZoneOffset.UTC));
            statement.setObject(2, knownAt.atOffset(ZoneOffset.UTC));
            statement.setObject(3, LocalDate.ofInstant(asOf, ZoneOffset.UTC));
            statement.setArray(4, connection.createArrayOf("uuid", learners.toArray()));
            statement.setArray(5, connection.createArrayOf("text", skills.toArray()));
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
                Objects.requireNonNull(row.getString("display_name")),
                row.getDouble("strength"));
    }
}
