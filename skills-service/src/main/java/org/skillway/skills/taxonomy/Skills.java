package org.skillway.skills.taxonomy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The skills of the tenant. */
@ApplicationScoped
public class Skills {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<SkillRow, String> {}

    @Inject
    Rows rows;

    public Set<String> keys() {
        return rows.streamAll().map(row -> row.key).collect(Collectors.toSet());
    }

    Map<String, SkillRow> byKey() {
        return rows.streamAll().collect(Collectors.toMap(row -> row.key, Function.identity()));
    }

    List<SkillRow> page(String after, @Nullable Instant since, int limit) {
        return rows.find("key > ?1 and updatedAt >= ?2 order by key", after, since == null ? Instant.EPOCH : since)
                .page(0, limit)
                .list();
    }

    void add(SkillRow row) {
        rows.persist(row);
    }
}
