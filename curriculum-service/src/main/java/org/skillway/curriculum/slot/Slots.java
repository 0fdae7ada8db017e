package org.skillway.curriculum.slot;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.skillway.curriculum.slot.domain.Moment;
import org.skillway.curriculum.slot.domain.OpenSlot;
import org.skillway.curriculum.slot.domain.SlotPlan;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** The slots people have arranged, and the moments that open them. */
@ApplicationScoped
public class Slots {

    /** Nobody asks for moments so old. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** One every quarter of an hour of a whole week. */
    private static final int MOST_MOMENTS = 672;

    private static final String PLAN =
            "select version, body::text from slot_plan where tenant = current_tenant() and person_id = ?";

    /** Version 0 until somebody arranges anything. */
    public record VersionedPlan(int version, SlotPlan plan) {}

    private record Of<T>(UUID personId, T what) {}

    @Inject
    Sql sql;

    public VersionedPlan of(UUID personId) {
        return stored(PLAN, personId);
    }

    /** The slot that is open for somebody now. */
    public Optional<OpenSlot> openFor(UUID personId, ZoneId zone, Instant now) {
        SlotPlan plan = of(personId).plan();
        return plan.slots().isEmpty()
                ? Optional.empty()
                : plan.openAt(now, moments(personId, now, now.plus(SlotPlan.MATTERS)), zone);
    }

    /** The slots of a plan that are open for somebody now or will be in the coming week, as far as is known. */
    public List<OpenSlot> openFrom(UUID personId, SlotPlan plan, ZoneId zone, Instant now) {
        return plan.slots().isEmpty()
                ? List.of()
                : plan.openFrom(now, moments(personId, now, now.plus(SlotPlan.AHEAD)), zone);
    }

    /** The slots that are open now for people where they live. */
    public Map<UUID, OpenSlot> openFor(Map<UUID, ZoneId> zones, Instant now) {
        if (zones.isEmpty()) {
            return Map.of();
        }
        String[] people = zones.keySet().stream().map(UUID::toString).toArray(String[]::new);
        Map<UUID, List<Of<Moment>>> moments = moments(people, now).stream().collect(groupingBy(Of::personId));
        Map<UUID, OpenSlot> open = new HashMap<>();
        for (Of<SlotPlan> each : plans(people)) {
            List<Moment> theirs = moments.getOrDefault(each.personId(), List.of()).stream()
                    .map(Of::what)
                    .toList();
            each.what()
                    .openAt(now, theirs, requireNonNull(zones.get(each.personId())))
                    .ifPresent(slot -> open.put(each.personId(), slot));
        }
        return open;
    }

    @Transactional(TxType.MANDATORY)
    public VersionedPlan locked(UUID personId) {
        sql.change(
                "insert into slot_plan values (current_tenant(), ?, 0, ?::json) on conflict do nothing",
                personId,
                Json.write(SlotPlan.NONE));
        return stored(PLAN + " for update", personId);
    }

    @Transactional(TxType.MANDATORY)
    public void save(UUID personId, VersionedPlan plan) {
        sql.change(
                "update slot_plan set version = ?, body = ?::json where tenant = current_tenant() and person_id = ?",
                plan.version(),
                Json.write(plan.plan()),
                personId);
    }

    @Transactional(TxType.MANDATORY)
    public void add(UUID personId, Moment moment, Instant now) {
        locked(personId);
        sql.change(
                "delete from moment where tenant = current_tenant() and person_id = ? and at < ?",
                personId,
                now.minus(KEPT));
        int known = sql.one(
                        "select count(*) from moment where tenant = current_tenant() and person_id = ?",
                        row -> row.getInt(1),
                        personId)
                .orElseThrow();
        if (known >= MOST_MOMENTS) {
            throw new Problem(ProblemCode.UNPROCESSABLE, "Nobody has more than " + MOST_MOMENTS + " moments a week.");
        }
        sql.change(
                "insert into moment values (current_tenant(), ?, ?, ?) on conflict do nothing",
                personId,
                moment.moment(),
                moment.at());
    }

    private List<Moment> moments(UUID personId, Instant now, Instant until) {
        return sql.list(
                "select moment, at from moment where tenant = current_tenant() and person_id = ? and at between ? and ?",
                row -> new Moment(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()),
                personId,
                now.minus(SlotPlan.MATTERS),
                until);
    }

    private List<Of<SlotPlan>> plans(String[] people) {
        return sql.list(
                "select person_id, body::text from slot_plan where tenant = current_tenant() and person_id = any(?::uuid[])",
                row -> new Of<>(row.getObject(1, UUID.class), Json.read(row.getString(2), SlotPlan.class)),
                (Object) people);
    }

    private List<Of<Moment>> moments(String[] people, Instant now) {
        return sql.list(
                "select person_id, moment, at from moment where tenant = current_tenant() and person_id = any(?::uuid[])"
                        + " and at between ? and ?",
                row -> new Of<>(
                        row.getObject(1, UUID.class),
                        new Moment(
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant())),
                people,
                now.minus(SlotPlan.MATTERS),
                now.plus(SlotPlan.MATTERS));
    }

    private VersionedPlan stored(String query, UUID personId) {
        return sql.one(
                        query,
                        row -> new VersionedPlan(row.getInt(1), Json.read(row.getString(2), SlotPlan.class)),
                        personId)
                .orElse(new VersionedPlan(0, SlotPlan.NONE));
    }
}
