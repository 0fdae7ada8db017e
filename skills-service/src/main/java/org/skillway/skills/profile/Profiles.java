package org.skillway.skills.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.skillway.skills.profile.domain.Doubt;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.Evidence;

/** What is stated and what is believed about people's skills. */
@ApplicationScoped
public class Profiles {

    @ApplicationScoped
    static class Estimates implements PanacheRepositoryBase<EstimateRow, EstimateRow.Key> {}

    @ApplicationScoped
    static class Statements implements PanacheRepositoryBase<EvidenceRow, UUID> {}

    @ApplicationScoped
    static class Slips implements PanacheRepositoryBase<WorkSlipRow, UUID> {}

    /** Not the row itself: of many people the ORM would watch over all of them. With the figures that stand slipped, and the reflections. */
    record Believed(
            UUID personId,
            String skill,
            double mean,
            double variance,
            int evidence,
            int unassisted,
            long slips,
            long reflections) {

        Estimate estimate() {
            return Doubt.of(new Estimate(mean, variance, evidence, unassisted, Math.toIntExact(reflections)), slips);
        }
    }

    private static final String RENAME = """
        update estimate e set skill = :into where e.tenant = current_tenant() and e.skill = :from and not exists (
            select from estimate o where o.tenant = e.tenant and o.person_id = e.person_id and o.skill = :into)
        """;

    private static final String UNJOINED = """
        select distinct e.personId from EstimateRow e join SkillAliasRow a on a.alias = e.skill
         where e.personId in :people
        """;

    private static final String FORGET = """
        delete from EstimateRow e where e.personId in :people and e.skill in (select a.alias from SkillAliasRow a)
        """;

    private static final String BELIEVED = """
        select e.personId, e.skill, e.mean, e.variance, e.evidence, e.unassisted,
               (select count(*) from WorkSlipRow s
                 where s.personId = e.personId and s.recoveredAt is null and (s.skill = e.skill
                    or s.skill in (select a.alias from SkillAliasRow a where a.skill = e.skill))),
               (select count(*) from HeardReflectionRow r
                 where r.personId = e.personId and (r.skill = e.skill
                    or r.skill in (select a.alias from SkillAliasRow a where a.skill = e.skill)))
          from EstimateRow e where e.personId in :people
        """;

    @Inject
    Estimates estimates;

    @Inject
    Statements statements;

    @Inject
    Slips slips;

    /** By person and skill, less sure where their work has slipped; a skill of which nothing is known is left out. */
    public Map<UUID, Map<String, Estimate>> of(Collection<UUID> personIds) {
        return estimates
                .getSession()
                .createSelectionQuery(BELIEVED, Believed.class)
                .setParameterList("people", personIds)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        Believed::personId, Collectors.toMap(Believed::skill, Believed::estimate)));
    }

    /** Lets what is believed under one name stand under another, where nothing is believed under that yet. */
    void rename(String from, String into) {
        estimates
                .getSession()
                .createNativeMutationQuery(RENAME)
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
    }

    /** Those of these people of whom something is kept under a name that is another's by now. */
    List<UUID> unjoined(Collection<UUID> personIds) {
        return estimates
                .getSession()
                .createSelectionQuery(UNJOINED, UUID.class)
                .setParameterList("people", personIds)
                .getResultList();
    }

    /** Leaves out what is kept under names that are another's by now. */
    void forgetOldNames(Collection<UUID> personIds) {
        estimates
                .getSession()
                .createMutationQuery(FORGET)
                .setParameterList("people", personIds)
                .executeUpdate();
    }

    /** By person and skill. */
    Map<UUID, Map<String, EstimateRow>> rows(Collection<UUID> personIds, Collection<String> skills) {
        return estimates.list("personId in ?1 and skill in ?2", List.copyOf(personIds), List.copyOf(skills)).stream()
                .collect(Collectors.groupingBy(
                        row -> row.personId, Collectors.toMap(row -> row.skill, Function.identity())));
    }

    Optional<EstimateRow> row(UUID personId, String skill) {
        return estimates.findByIdOptional(new EstimateRow.Key(personId, skill));
    }

    List<Evidence> statements(UUID personId, Collection<String> names) {
        return statements
                .find("personId = ?1 and skill in ?2 order by statedAt, observedAt", personId, List.copyOf(names))
                .stream()
                .map(EvidenceRow::evidence)
                .toList();
    }

    void add(EvidenceRow row) {
        statements.persist(row);
    }

    void add(EstimateRow row) {
        estimates.persist(row);
    }

    Optional<WorkSlipRow> slip(UUID driftId) {
        return slips.findByIdOptional(driftId);
    }

    void add(WorkSlipRow row) {
        slips.persist(row);
    }
}
