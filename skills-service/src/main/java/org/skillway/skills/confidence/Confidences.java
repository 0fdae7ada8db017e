package org.skillway.skills.confidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people said of their own level, and others to it. */
@ApplicationScoped
public class Confidences {

    /** What somebody says of themselves. */
    public static final String SELF = "self";

    /** What somebody who leads them says to it. */
    public static final String VALIDATION = "validation";

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ConfidenceRow, UUID> {}

    @Inject
    Rows rows;

    /** What was said last by a time, by person, skill and kind. */
    public Map<UUID, Map<String, Map<String, ConfidenceView>>> last(Collection<UUID> personIds, Instant at) {
        return rows
                .list("personId in ?1 and statedAt <= ?2 order by statedAt, confidenceId", List.copyOf(personIds), at)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.personId,
                        Collectors.groupingBy(
                                row -> row.skill,
                                Collectors.toMap(row -> row.kind, ConfidenceView::of, (earlier, later) -> later))));
    }

    /** Newest first, before an id; ids rise with time. An empty skill is any. */
    List<ConfidenceRow> page(UUID personId, String skill, UUID before, int limit) {
        return rows.find(
                        "personId = ?1 and (?2 = '' or skill = ?2) and confidenceId < ?3 order by confidenceId desc",
                        personId,
                        skill,
                        before)
                .page(0, limit)
                .list();
    }

    void add(ConfidenceRow row) {
        rows.persist(row);
    }
}
