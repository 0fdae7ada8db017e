package org.skillway.skills.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.skillway.skills.alias.StoredAliases;
import org.skillway.skills.alias.domain.Aliases;
import org.skillway.skills.profile.domain.HeardAnswer;
import org.skillway.skills.profile.domain.HistoryJoin;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.profile.domain.SkillHistory;

/** What was ever told about people's skills, as far as it was true and known at a moment. */
@ApplicationScoped
class Histories {

    // The last, and what was known last before each time at which the skill took another in.
    private static final String LAST = """
         and (not exists (select 1 from HeardMasteryRow n
                           where n.personId = m.personId and n.skill = m.skill and n.version > m.version
                             and n.trueAt <= :asOf and n.knownAt <= :knownAt)
              or exists (select 1 from SkillMergeRow d
                          where d.intoSkill = m.skill and m.knownAt <= d.decidedAt
                            and not exists (select 1 from HeardMasteryRow n
                                             where n.personId = m.personId and n.skill = m.skill
                                               and n.version > m.version and n.trueAt <= :asOf
                                               and n.knownAt <= :knownAt and n.knownAt <= d.decidedAt)))
        """;

    private static final String LATEST = """
        select n.* from (
            select i.*, row_number() over (partition by i.person_id order by i.known_at desc, i.item_id desc) as nth
              from evidence_item i
             where i.tenant = current_tenant() and i.person_id in (:ids) and (:skill = '' or i.skill in (:names))
               and (i.known_at, i.item_id) < (:beforeKnownAt, :beforeItem)
               and i.true_at <= :asOf and i.known_at between :since and :knownAt) n
         where n.nth <= :limit order by n.person_id, n.nth
        """;

    private record About(UUID personId, String skill) {}

    @Inject
    Session session;

    @Inject
    StoredAliases aliases;

    /** By person and skill by the names given, with what still counts of what curriculum-service said; nothing told leaves the skill out. */
    Map<UUID, Map<String, SkillHistory>> of(Collection<UUID> personIds, Aliases names, Moment moment) {
        return read(personIds, names, moment, LAST);
    }

    /** As the other, of one person with all that curriculum-service ever said. */
    Map<String, SkillHistory> whole(UUID personId, Aliases names, Moment moment) {
        return read(List.of(personId), names, moment, "").getOrDefault(personId, Map.of());
    }

    /** A person's answers in a skill by any of its names, in the order in which they came to be known. */
    List<HeardAnswer> answers(UUID personId, Collection<String> names, Moment at) {
        return session
                .createSelectionQuery(
                        "from HeardAnswerRow m where m.personId = :person and m.skill in :names and m.answeredAt <= :asOf"
                                + " and m.knownAt <= :knownAt order by m.knownAt, m.answeredAt",
                        HeardAnswerRow.class)
                .setParameter("person", personId)
                .setParameter("names", names)
                .setParameter("asOf", at.asOf())
                .setParameter("knownAt", at.knownAt())
                .getResultList()
                .stream()
                .map(HeardAnswerRow::heard)
                .toList();
    }

    private Map<UUID, Map<String, SkillHistory>> read(
            Collection<UUID> personIds, Aliases names, Moment moment, String which) {
        var statements = group(
                rows("EvidenceRow", "observedAt", "statedAt", "", personIds, moment, EvidenceRow.class),
                row -> new About(row.personId, row.skill),
                row -> Optional.of(row.evidence()));
        var masteries = group(
                rows("HeardMasteryRow", "trueAt", "knownAt", which, personIds, moment, HeardMasteryRow.class),
                row -> new About(row.personId, row.skill),
                row -> Optional.of(row.heard()));
        var remarks = rows("RemarkRow", "trueAt", "knownAt", "", personIds, moment, RemarkRow.class);
        var uses = group(remarks, row -> new About(row.personId, row.skill), RemarkRow::use);
        var reflections = group(remarks, row -> new About(row.personId, row.skill), RemarkRow::reflection);
        var slips = group(
                remarks,
                row -> new About(row.personId, row.skill),
                row -> row.slip().map(slip -> slip.at(moment)));
        Set<About> all = new HashSet<>(statements.keySet());
        all.addAll(masteries.keySet());
        all.addAll(uses.keySet());
        all.addAll(slips.keySet());
        all.addAll(reflections.keySet());
        return all.stream()
                .collect(Collectors.groupingBy(
                        About::personId,
                        Collectors.collectingAndThen(
                                Collectors.toMap(
                                        About::skill,
                                        about -> new SkillHistory(
                                                statements.getOrDefault(about, List.of()),
                                                masteries.getOrDefault(about, List.of()),
                                                uses.getOrDefault(about, List.of()),
                                                slips.getOrDefault(about, List.of()),
                                                reflections.getOrDefault(about, List.of()))),
                                told -> names.together(told, HistoryJoin::of))));
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

    private static <R, V> Map<About, List<V>> group(
            List<R> rows, Function<R, About> about, Function<R, Optional<V>> value) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        about, Collectors.flatMapping(row -> value.apply(row).stream(), Collectors.toList())));
    }

    /** Up to so many of each person at a moment, newest first: what became known before a place in the list, and not before a time. An empty skill is any, and another is all its names. */
    Map<UUID, List<EvidenceItemRow>> latest(
            Collection<UUID> personIds, String skill, EvidencePlace before, Moment moment, Instant since, int limit) {
        return session
                .createNativeQuery(LATEST, EvidenceItemRow.class)
                .setParameterList("ids", personIds)
                .setParameter("skill", skill)
                .setParameterList("names", aliases.names(skill))
                .setParameter("beforeKnownAt", before.knownAt())
                .setParameter("beforeItem", before.itemId())
                .setParameter("asOf", moment.asOf())
                .setParameter("knownAt", moment.knownAt())
                .setParameter("since", since)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(row -> row.personId));
    }

    void add(HeardMasteryRow row) {
        session.persist(row);
    }

    void add(HeardAnswerRow row) {
        session.persist(row);
    }

    void add(HeardReflectionRow row) {
        session.persist(row);
    }

    void add(SkillUseRow row) {
        session.persist(row);
    }
}
