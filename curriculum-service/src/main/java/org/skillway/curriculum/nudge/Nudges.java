package org.skillway.curriculum.nudge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skillway.curriculum.nudge.domain.Nudge;
import org.skillway.curriculum.nudge.domain.Occasion;
import org.skillway.curriculum.store.Sql;

/** The nudges that were told, and the days on which their people learned. */
@ApplicationScoped
class Nudges {

    @Inject
    Sql sql;

    /** Says whether it was added: what calls for one is told of once. */
    @Transactional(TxType.MANDATORY)
    boolean add(NudgeRow nudge) {
        return sql.change(
                        "insert into nudge values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        nudge.id(),
                        nudge.personId(),
                        (nudge.occasion() == null ? nudge.kind() : Nudge.Kind.NEXT_STEP).code(),
                        nudge.module(),
                        nudge.minutes(),
                        nudge.reason(),
                        nudge.notBefore(),
                        nudge.notAfter(),
                        nudge.occasion())
                > 0;
    }

    /** The latest first. */
    List<NudgeRow> of(UUID personId, Instant since, int most) {
        return sql.list(
                "select * from nudge where tenant = current_tenant() and person_id = ? and not_before >= ?"
                        + " order by not_before desc, id limit ?",
                Nudges::row,
                personId,
                since,
                most);
    }

    /** The days since then on which somebody learned something, as their record counts them. */
    Set<LocalDate> learned(UUID personId, ZoneId zone, Instant since) {
        return sql
                .list(
                        "select distinct occurred_at from activity where tenant = current_tenant() and person_id = ?"
                                + " and occurred_at >= ? and kind in ('answered', 'completed', 'reflected')",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        personId,
                        since)
                .stream()
                .map(at -> at.atZone(zone).toLocalDate())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static NudgeRow row(ResultSet row) throws SQLException {
        String occasion = row.getString("occasion");
        return new NudgeRow(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                occasion == null ? Nudge.Kind.of(row.getString("kind")) : Occasion.kindOf(occasion),
                row.getString("module"),
                row.getInt("minutes"),
                row.getString("reason"),
                row.getObject("not_before", OffsetDateTime.class).toInstant(),
                row.getObject("not_after", OffsetDateTime.class).toInstant(),
                occasion);
    }
}
