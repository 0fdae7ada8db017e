package org.skillway.curriculum.approval;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.skillway.curriculum.learner.domain.Learner.Approval;
import org.skillway.curriculum.store.Sql;

/** Who approved the learning time that holds, and when; of what was approved before this was kept, nothing. */
@ApplicationScoped
public class Approvals {

    private static final String READ =
            "select person_id, version, approved_by, approved_at from budget_approval where tenant = current_tenant()";

    /** By whom, by user name, and when a version of somebody's learning time was approved. */
    public record Approver(int version, String by, Instant at) {

        /** Whether that is what holds. */
        public boolean of(Approval approval) {
            return version == approval.version();
        }
    }

    @Inject
    Sql sql;

    /** Who approved what holds for somebody. */
    public Optional<Approver> of(UUID personId, Approval approval) {
        return approval.given()
                ? sql.one(READ + " and person_id = ?", Approvals::row, personId).filter(known -> known.of(approval))
                : Optional.empty();
    }

    /** The same for each of them. */
    public Map<UUID, Approver> of(Collection<UUID> people) {
        return sql
                .list(
                        READ + " and person_id = any(?::uuid[])",
                        row -> Map.entry(row.getObject("person_id", UUID.class), row(row)),
                        (Object) people.stream().map(UUID::toString).toArray(String[]::new))
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional(TxType.MANDATORY)
    void put(UUID personId, Approver approver) {
        sql.change(
                "insert into budget_approval values (current_tenant(), ?, ?, ?, ?) on conflict (tenant, person_id)"
                        + " do update set version = excluded.version, approved_by = excluded.approved_by,"
                        + " approved_at = excluded.approved_at",
                personId,
                approver.version(),
                approver.by(),
                approver.at());
    }

    private static Approver row(ResultSet row) throws SQLException {
        return new Approver(
                row.getInt("version"),
                row.getString("approved_by"),
                row.getObject("approved_at", OffsetDateTime.class).toInstant());
    }
}
