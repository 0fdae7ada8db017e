package org.skillway.skills.leave;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is away when by plan, with what was withdrawn. */
@ApplicationScoped
class Leaves {

    private static final String STOOD = "(withdrawnAt is null or withdrawnAt > ?2)";
    private static final String CHANGED = "(statedAt >= ?4 or withdrawnAt between ?4 and ?2)";
    private static final String BY_ID = " order by leaveId";

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<LeaveRow, UUID> {}

    @Inject
    Rows rows;

    /** Those of a person that stand, by their first day. */
    List<LeaveRow> standing(UUID personId) {
        return rows.list("personId = ?1 and withdrawnAt is null order by firstDay", personId);
    }

    /** Those that stood on record at a time, by person, each by its first day; somebody who had none is left out. */
    Map<UUID, List<LeaveRow>> standing(Collection<UUID> personIds, Instant at) {
        return rows
                .list(
                        "personId in ?1 and statedAt <= ?2 and " + STOOD + " order by firstDay",
                        List.copyOf(personIds),
                        at)
                .stream()
                .collect(Collectors.groupingBy(row -> row.personId));
    }

    Optional<LeaveRow> of(UUID personId, UUID leaveId) {
        return rows.find("personId = ?1 and leaveId = ?2", personId, leaveId).firstResultOptional();
    }

    /** On record at a time, after an id, in the order they were stated; those withdrawn only where changes are asked for. */
    List<LeaveRow> page(UUID personId, UUID after, @Nullable Instant since, Instant at, int limit) {
        var stated = "personId = ?3 and leaveId > ?1 and statedAt <= ?2 and ";
        var found = since == null
                ? rows.find(stated + STOOD + BY_ID, after, at, personId)
                : rows.find(stated + CHANGED + BY_ID, after, at, personId, since);
        return found.page(0, limit).list();
    }

    /** Written at once, for tenures are read past the ORM. */
    void add(LeaveRow row) {
        rows.persistAndFlush(row);
    }
}
