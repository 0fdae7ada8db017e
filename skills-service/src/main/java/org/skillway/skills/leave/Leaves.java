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

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<LeaveRow, UUID> {}

    @Inject
    Rows rows;

    /** Those of a person that stand, by their first day. */
    List<LeaveRow> standing(UUID personId) {
        return standing(List.of(personId)).getOrDefault(personId, List.of());
    }

    /** By person, each by its first day; somebody who has none is left out. */
    Map<UUID, List<LeaveRow>> standing(Collection<UUID> personIds) {
        return rows.list("personId in ?1 and withdrawnAt is null order by firstDay", List.copyOf(personIds)).stream()
                .collect(Collectors.groupingBy(row -> row.personId));
    }

    Optional<LeaveRow> of(UUID personId, UUID leaveId) {
        return rows.find("personId = ?1 and leaveId = ?2", personId, leaveId).firstResultOptional();
    }

    /** After an id, in the order they were stated; those withdrawn only where changes since a time are asked for. */
    List<LeaveRow> page(UUID personId, UUID after, @Nullable Instant since, int limit) {
        return since == null
                ? rows.find("personId = ?1 and leaveId > ?2 and withdrawnAt is null order by leaveId", personId, after)
                        .page(0, limit)
                        .list()
                : rows.find(
                                "personId = ?1 and leaveId > ?2 and updatedAt >= ?3 order by leaveId",
                                personId,
                                after,
                                since)
                        .page(0, limit)
                        .list();
    }

    /** Written at once, for tenures are read past the ORM. */
    void add(LeaveRow row) {
        rows.persistAndFlush(row);
    }
}
