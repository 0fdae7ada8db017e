package org.skillway.curriculum.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.audit.Audit;

/** The approved procedures that modules teach from, and when each changed last. */
@ApplicationScoped
class Sources {

    private record Change(String source, Instant at) {}

    @Inject
    Sql sql;

    @Inject
    Audit audit;

    Map<String, Instant> changes() {
        List<Change> changes = sql.list(
                "select key, changed_at from source where tenant = current_tenant()",
                row -> new Change(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()));
        return changes.stream().collect(Collectors.toMap(Change::source, Change::at));
    }

    /** An older change than the known one is no news. */
    @Transactional
    public void changed(String source, Instant at) {
        sql.change(
                "insert into source as s values (current_tenant(), ?, ?) on conflict (tenant, key)"
                        + " do update set changed_at = greatest(s.changed_at, excluded.changed_at)",
                source,
                at);
        audit.wrote("source.change", "source/" + source);
    }
}
