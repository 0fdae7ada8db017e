package org.skillway.curriculum.calibration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.calibration.domain.Forecast;
import org.skillway.curriculum.crowd.domain.Crowds;
import org.skillway.curriculum.crowd.domain.Filling;
import org.skillway.curriculum.crowd.domain.Place;
import org.skillway.curriculum.crowd.domain.Span;
import org.skillway.curriculum.store.Sql;

/**
 * The crowds of answers of which it was foretold how they would come out: of each skill, as it was called then, in the order in
 * which they were recorded. It is kept where they end, so that whoever is erased shifts none.
 */
@ApplicationScoped
class ForecastCrowds {

    /** The first so many of each day: enough to know a share to within half a percent, and none of them ever drops out. */
    private static final int OF_EACH_DAY = 250;

    private static final String BETWEEN = """
            select skill, person_id, foretold, correct, recorded_at, id
              from (select skill, person_id, foretold, correct, recorded_at, id,
                           row_number() over (partition by (recorded_at at time zone 'UTC')::date
                                              order by recorded_at, id) as nth
                      from activity
                     where tenant = current_tenant() and foretold is not null and recorded_at <= ?
                       and recorded_at >= date_trunc('day', ?::timestamptz at time zone 'UTC') at time zone 'UTC') kept
             where nth <= %d and recorded_at >= ? order by recorded_at, id""".formatted(OF_EACH_DAY);

    private static final String ENDED = """
            select * from (select skill, begun_at, ended_at, ended_by, lag(ended_at) over s as after_at,
                                  lag(ended_by) over s as after_by
                             from forecast_crowd where tenant = current_tenant()
                           window s as (partition by skill order by ended_at, ended_by)) crowd
             where ended_at >= ?""";

    private static final String NEXT = """
            select min(recorded_at), max(recorded_at)
              from (select recorded_at from activity
                     where tenant = current_tenant() and recorded_at <= ?
                       and recorded_at > (select gathered_until from forecast_gathering where tenant = current_tenant())
                     order by recorded_at limit ?) next
            having max(recorded_at) is not null""";

    private record Kept(Forecast forecast, Place place) {}

    private record Ended(String skill, Instant begunAt, Span span) {}

    private record Next(Instant from, Instant until) {}

    private record Waiting(String skill, String person, Instant begunAt) {}

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** The forecasts of the crowds that ended since then, under the skills' names of those days. */
    List<Forecast> since(Instant since) {
        List<Ended> ended = sql.list(ENDED, ForecastCrowds::ended, since);
        Optional<Instant> first = ended.stream().map(Ended::begunAt).min(Instant::compareTo);
        Map<String, List<Span>> spans =
                ended.stream().collect(groupingBy(Ended::skill, mapping(Ended::span, toList())));
        return first.stream()
                .flatMap(from ->
                        between(from, clock.instant())
                                .collect(groupingBy(kept -> kept.forecast().skill()))
                                .entrySet()
                                .stream())
                .flatMap(ofSkill -> Crowds.whole(
                        spans.getOrDefault(ofSkill.getKey(), List.of()),
                        ofSkill.getValue(),
                        Kept::place,
                        kept -> kept.forecast().person())
                        .stream())
                .map(Kept::forecast)
                .toList();
    }

    /** Gathers the next of so many activities that were recorded until then; says whether there were any. */
    @Transactional(TxType.MANDATORY)
    boolean gather(Instant settled, int most) {
        sql.change("insert into forecast_gathering (tenant) values (current_tenant()) on conflict do nothing");
        if (!held()) {
            return false;
        }
        Optional<Next> next = sql.one(NEXT, row -> new Next(instant(row, 1), instant(row, 2)), settled, most);
        next.ifPresent(this::gather);
        return next.isPresent();
    }

    private boolean held() {
        return sql.one(
                        "select 1 from forecast_gathering where tenant = current_tenant() for update skip locked",
                        row -> true)
                .isPresent();
    }

    private void gather(Next next) {
        Filling filling = new Filling();
        sql.list(
                        "delete from forecast_waiting where tenant = current_tenant() returning skill, person_id, begun_at",
                        row -> new Waiting(row.getString(1), row.getString(2), instant(row, 3)))
                .forEach(waiting -> filling.resume(waiting.skill(), waiting.person(), waiting.begunAt()));
        between(next.from(), next.until())
                .forEach(kept -> filling.add(
                                kept.forecast().skill(),
                                kept.forecast().person(),
                                kept.place().at())
                        .ifPresent(begunAt -> end(kept, begunAt)));
        filling.forEach((skill, person, begunAt) -> sql.change(
                "insert into forecast_waiting values (current_tenant(), ?, ?, ?)",
                skill,
                UUID.fromString(person),
                begunAt));
        sql.change("update forecast_gathering set gathered_until = ? where tenant = current_tenant()", next.until());
    }

    private void end(Kept last, Instant begunAt) {
        sql.change(
                "insert into forecast_crowd values (current_tenant(), ?, ?, ?, ?)",
                last.forecast().skill(),
                begunAt,
                last.place().at(),
                UUID.fromString(last.place().id()));
    }

    private Stream<Kept> between(Instant from, Instant until) {
        return sql.list(BETWEEN, ForecastCrowds::kept, until, from, from).stream();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new Forecast(row.getString(1), row.getString(2), row.getDouble(3), row.getBoolean(4)),
                new Place(instant(row, 5), row.getString(6)));
    }

    private static Ended ended(ResultSet row) throws SQLException {
        return new Ended(
                row.getString(1),
                instant(row, 2),
                new Span(place(row, 5, 6), new Place(instant(row, 3), row.getString(4))));
    }

    private static @Nullable Place place(ResultSet row, int at, int id) throws SQLException {
        return row.getString(id) == null ? null : new Place(instant(row, at), row.getString(id));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
