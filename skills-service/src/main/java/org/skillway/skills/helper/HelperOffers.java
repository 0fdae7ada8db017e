package org.skillway.skills.helper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.skillway.skills.taxonomy.SkillMerged;
import org.skillway.skills.taxonomy.Skills;

/** Who offers to help in which skill. */
@ApplicationScoped
class HelperOffers {

    // On record as withdrawn; what is offered anew is told after it.
    private static final String WITHDRAW = """
        insert into helper_offer_version (tenant, person_id, skill, known_at, true_at, strength, capacity)
        select tenant, person_id, skill, cast(:now as timestamptz), cast(:at as timestamptz), strength, 0
          from helper_offer where tenant = current_tenant() and person_id = :person
        """;
    private static final String FORGET =
            "delete from helper_offer where tenant = current_tenant() and person_id = :person";
    private static final String ADD = """
        with kept as (
            insert into helper_offer_version (tenant, person_id, skill, known_at, true_at, strength, capacity)
            values (current_tenant(), :person, :skill, :now, :at, :strength, :capacity)
            on conflict (tenant, person_id, skill, known_at)
                do update set strength = excluded.strength, capacity = excluded.capacity)
        insert into helper_offer (tenant, person_id, skill, strength, capacity, told_at)
        values (current_tenant(), :person, :skill, :strength, :capacity, :at)
        """;

    // Who offers both is as far in the one that stays as in the better of the two.
    private static final String MERGE = """
        with gone as (delete from helper_offer where tenant = current_tenant() and skill = :from returning *),
        stays as (
            insert into helper_offer (tenant, person_id, skill, strength, capacity, told_at)
            select tenant, person_id, cast(:into as text), strength, capacity, told_at from gone
            on conflict (tenant, person_id, skill)
                do update set strength = greatest(helper_offer.strength, excluded.strength)
            returning *)
        insert into helper_offer_version (tenant, person_id, skill, known_at, true_at, strength, capacity)
        select tenant, person_id, skill, cast(:now as timestamptz), cast(:now as timestamptz), strength, 0 from gone
        union all
        select tenant, person_id, skill, cast(:now as timestamptz), cast(:now as timestamptz), strength, capacity from stays
        """;

    @Inject
    EntityManager entities;

    @Inject
    Skills skills;

    @Inject
    Clock clock;

    /** In place of what the person offered before. What was told counts from when it is known, should another clock be ahead. */
    void put(MentoringOffered fact, Instant toldAt) {
        skills.holdMerges();
        var now = clock.instant();
        var at = toldAt.isBefore(now) ? toldAt : now;
        entities.createNativeQuery(WITHDRAW)
                .setParameter("person", fact.personId())
                .setParameter("at", at)
                .setParameter("now", now)
                .executeUpdate();
        entities.createNativeQuery(FORGET)
                .setParameter("person", fact.personId())
                .executeUpdate();
        strengths(fact)
                .forEach((skill, strength) -> entities.createNativeQuery(ADD)
                        .setParameter("person", fact.personId())
                        .setParameter("skill", skill)
                        .setParameter("strength", strength)
                        .setParameter("capacity", fact.capacity())
                        .setParameter("at", at)
                        .setParameter("now", now)
                        .executeUpdate());
    }

    /** By skill as it is called now: two that were merged are one. */
    private Map<String, Double> strengths(MentoringOffered fact) {
        return fact.offers().stream()
                .collect(Collectors.toMap(
                        offer -> skills.survivorOf(offer.skill()), MentoringOffered.Offered::strength, Math::max));
    }

    void onMerge(@Observes SkillMerged merge) {
        entities.createNativeQuery(MERGE)
                .setParameter("from", merge.from())
                .setParameter("into", merge.into())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
