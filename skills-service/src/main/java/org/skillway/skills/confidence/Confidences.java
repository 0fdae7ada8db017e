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
import org.skillway.skills.alias.StoredAliases;
import org.skillway.skills.alias.domain.Aliases;
import org.skillway.skills.organisation.Recorded;

/** What people said of their own level, and others to it. */
@ApplicationScoped
public class Confidences {

    /** What somebody says of themselves. */
    public static final String SELF = "self";

    /** What somebody who leads or helps them says to it. */
    public static final String VALIDATION = "validation";

    private static final String LATEST = """
        select n.* from (
            select c.*, row_number() over (partition by c.person_id order by c.confidence_id desc) as nth
              from confidence c
             where c.tenant = current_tenant() and c.person_id in (:ids) and (:skill = '' or c.skill in (:names))
               and c.confidence_id < :before and c.stated_at between :since and :until) n
         where n.nth <= :limit order by n.person_id, n.nth
        """;

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ConfidenceRow, UUID> {}

    @Inject
    Rows rows;

    @Inject
    StoredAliases aliases;

    /** What was said last by a time, by person, skill and kind. */
    public Map<UUID, Map<String, Map<String, ConfidenceView>>> last(
            Collection<UUID> personIds, Aliases names, Instant at) {
        return rows
                .list("personId in ?1 and statedAt <= ?2 order by statedAt, confidenceId", List.copyOf(personIds), at)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.personId,
                        Collectors.groupingBy(
                                row -> names.canonical(row.skill),
                                Collectors.toMap(row -> row.kind, ConfidenceView::of, (earlier, later) -> later))));
    }

    /** Up to so many of each person put on record then, newest first, before an id; ids rise with time. An empty skill is any, and another is all its names. */
    Map<UUID, List<ConfidenceRow>> latest(
            Collection<UUID> personIds, String skill, UUID before, Recorded recorded, int limit) {
        return rows
                .getSession()
                .createNativeQuery(LATEST, ConfidenceRow.class)
                .setParameterList("ids", personIds)
                .setParameter("skill", skill)
                .setParameterList("names", aliases.names(skill))
                .setParameter("before", before)
                .setParameter("since", recorded.since())
                .setParameter("until", recorded.until())
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(row -> row.personId));
    }

    void add(ConfidenceRow row) {
        rows.persist(row);
    }
}
