package org.skillway.metrics.effect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.effect.domain.Comparison;
import org.skillway.metrics.effect.domain.Course;
import org.skillway.metrics.effect.domain.Course.Point;
import org.skillway.metrics.effect.domain.Lot;
import org.skillway.metrics.effect.domain.Taking;
import org.skillway.metrics.kpi.domain.Direction;

/** What is known of who took what, who drew which lot, and how the work went. */
@ApplicationScoped
class Evidence {

    /** Older work says little about today's modules. */
    private static final Duration LOOKED_BACK = Duration.ofDays(400);

    // All who are looked at as takers, and others in an order that has nothing to do with who they are.
    private static final String COURSES = """
        select person_id, occurred_at, value from observation
         where tenant = current_tenant() and kpi = ? and occurred_at >= ?
           and person_id in (
               select person_id
                 from (select person_id, row_number() over (partition by module order by taken_at desc, person_id) as nth
                         from module_taking where tenant = current_tenant() and skill = ? and taken_at <= ?) taker
                where nth <= ?
                union
               select person_id from refresher_lot where tenant = current_tenant() and kpi = ?
                union
               (select person_id
                  from (select distinct person_id from observation
                         where tenant = current_tenant() and kpi = ? and occurred_at >= ?) measured
                 order by md5(person_id::text) limit 2000))
         order by md5(person_id::text), person_id, occurred_at
        """;

    private static final String LOTS = """
        select l.person_id, l.at, l.delayed, w.delay_seconds
          from refresher_lot l
          join (select policy_version, min(extract(epoch from until - at)) as delay_seconds
                  from refresher_lot where tenant = current_tenant() and delayed group by policy_version) w
            on w.policy_version = l.policy_version
         where l.tenant = current_tenant() and l.kpi = ?
           and l.at + make_interval(secs => w.delay_seconds) <= ?
        """;

    /** A KPI, as far as an effect on it is concerned. */
    record Measure(String kpi, String skill, String unit, Direction direction) {}

    /** Puts the points of one person after the other together, as they come in order. */
    private static final class Reading {

        private final SequencedMap<UUID, Course> courses;
        private final List<Point> points = new ArrayList<>();
        private @Nullable UUID person;

        Reading(SequencedMap<UUID, Course> courses) {
            this.courses = courses;
        }

        void add(UUID next, Point point) {
            if (!next.equals(person)) {
                end();
                person = next;
            }
            points.add(point);
        }

        void end() {
            var whose = person;
            if (whose != null) {
                courses.put(whose, new Course(points));
                points.clear();
            }
        }
    }

    private record Taken(String module, Taking taking) {}

    @Inject
    EffectSql sql;

    List<Measure> measures() {
        return sql.list(
                "select key, skill, unit, direction from kpi where tenant = current_tenant() order by key",
                row -> new Measure(
                        row.getString(1), row.getString(2), row.getString(3), Direction.valueOf(row.getString(4))));
    }

    /**
     * The courses in a KPI, turned so that more is better, of those who took something or drew a lot, and of 2,000 others;
     * in the order of a hash of the person, so that the first of them are a sample that stays.
     */
    SequencedMap<UUID, Course> courses(Measure measure, Instant now) {
        var from = now.minus(LOOKED_BACK);
        var courses = new LinkedHashMap<UUID, Course>();
        var read = new Reading(courses);
        sql.each(
                COURSES,
                row -> read.add(
                        row.getObject(1, UUID.class),
                        new Point(
                                EffectSql.instant(row, "occurred_at"),
                                -measure.direction().harm(row.getDouble(3)))),
                measure.kpi(),
                from,
                measure.skill(),
                now.minus(Comparison.WINDOW),
                Comparison.MOST,
                measure.kpi(),
                measure.kpi(),
                from);
        read.end();
        return courses;
    }

    /** The modules of a skill with everybody who took them, where anybody did so lately and the time after it is over. */
    Map<String, List<Taking>> takings(String skill, Instant now) {
        var taken = sql.list(
                "select module, person_id, taken_at from module_taking where tenant = current_tenant() and skill = ?",
                row -> new Taken(
                        row.getString(1), new Taking(row.getObject(2, UUID.class), EffectSql.instant(row, "taken_at"))),
                skill);
        var takings = taken.stream().collect(groupingBy(Taken::module, TreeMap::new, mapping(Taken::taking, toList())));
        takings.values()
                .removeIf(ofModule -> ofModule.stream()
                        .noneMatch(
                                taking -> taking.isSettled(now) && taking.at().isAfter(now.minus(LOOKED_BACK))));
        return takings;
    }

    /** The lots drawn for drifts of a KPI whose wait is over; all of a policy are watched for its shortest wait. */
    List<Lot> settledLots(Measure measure, Instant now) {
        return sql.list(
                LOTS,
                row -> new Lot(
                        row.getObject(1, UUID.class),
                        EffectSql.instant(row, "at"),
                        Duration.ofSeconds(row.getLong(4)),
                        row.getBoolean(3)),
                measure.kpi(),
                now);
    }
}
