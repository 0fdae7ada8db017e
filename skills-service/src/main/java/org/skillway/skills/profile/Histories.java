package org.skillway.skills.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.profile.domain.SkillHistory;

/** What was ever told about people's skills, as far as it was true and known at a moment. */
@ApplicationScoped
class Histories {

    private static final String LAST = " and m.version = (select max(n.version) from HeardMasteryRow n"
            + " where n.personId = m.personId and n.skill = m.skill and n.trueAt <= :asOf and n.knownAt <= :knownAt)";

    private record About(UUID personId, String skill) {}

    @ApplicationScoped
    static class Items implements PanacheRepositoryBase<EvidenceItemRow, UUID> {}

    @Inject
    Session session;

    @Inject
    Items items;

    /** By person and skill, with the last of what curriculum-service said; nothing told leaves the skill out. */
    Map<UUID, Map<String, SkillHistory>> of(Collection<UUID> personIds, Moment moment) {
        return read(personIds, moment, LAST);
    }

    /** As the other, of one person with all that curriculum-service ever said. */
    Map<String, SkillHistory> whole(UUID personId, Moment moment) {
        return read(List.of(personId), moment, "").getOrDefault(personId, Map.of());
    }

    private Map<UUID, Map<String, SkillHistory>> read(Collection<UUID> personIds, Moment moment, String which) {
        var statements = group(
                rows("EvidenceRow", "observedAt", "statedAt", "", personIds, moment, EvidenceRow.class),
                row -> new About(row.personId, row.skill),
                EvidenceRow::evidence);
        var masteries = group(
                rows("HeardMasteryRow", "trueAt", "knownAt", which, personIds, moment, HeardMasteryRow.class),
                row -> new About(row.personId, row.skill),
                HeardMasteryRow::heard);
        var uses = group(
                rows("SkillUseRow", "usedAt", "knownAt", "", personIds, moment, SkillUseRow.class),
                row -> new About(row.personId, row.skill),
                SkillUseRow::use);
        Set<About> all = new HashSet<>(statements.keySet());
        all.addAll(masteries.keySet());
        all.addAll(uses.keySet());
        return all.stream()
                .collect(Collectors.groupingBy(
                        About::personId,
                        Collectors.toMap(
                                About::skill,
                                about -> new SkillHistory(
                                        statements.getOrDefault(about, List.of()),
                                        masteries.getOrDefault(about, List.of()),
                                        uses.getOrDefault(about, List.of())))));
    }

    private <R> List<R> rows(
            String entity,
            String trueAt,
            String knownAt,
            String which,
            Collection<UUID> ids,
            Moment at,
            Class<R> type) {
        // Ordered, so that the same history gives the same sum to the last bit.
        return session.createSelectionQuery(
                        "from %s m where m.personId in :ids and m.%2$s <= :asOf and m.%3$s <= :knownAt%4$s order by m.%3$s, m.%2$s"
                                .formatted(entity, trueAt, knownAt, which),
                        type)
                .setParameter("ids", List.copyOf(ids))
                .setParameter("asOf", at.asOf())
                .setParameter("knownAt", at.knownAt())
                .getResultList();
    }

    private static <R, V> Map<About, List<V>> group(List<R> rows, Function<R, About> about, Function<R, V> value) {
        return rows.stream().collect(Collectors.groupingBy(about, Collectors.mapping(value, Collectors.toList())));
    }

    /** Newest first: what became known before a place in the list. An empty skill is any. */
    List<EvidenceItemRow> page(UUID personId, String skill, EvidencePlace before, int limit) {
        return items.find(
                        "personId = ?1 and (?2 = '' or skill = ?2)"
                                + " and (knownAt < ?3 or (knownAt = ?3 and itemId < ?4)) order by knownAt desc, itemId desc",
                        personId,
                        skill,
                        before.knownAt(),
                        before.itemId())
                .page(0, limit)
                .list();
    }

    void add(HeardMasteryRow row) {
        session.persist(row);
    }

    void add(HeardAnswerRow row) {
        session.persist(row);
    }

    void add(SkillUseRow row) {
        session.persist(row);
    }
}
