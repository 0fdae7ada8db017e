package org.skillway.skills.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.assignment.HeldRoles;
import org.skillway.skills.assignment.domain.HeldRole;
import org.skillway.skills.leave.Tenures;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.profile.Beliefs;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.Evidence;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.profile.domain.SkillBelief;
import org.skillway.skills.profile.domain.SkillHistory;
import org.skillway.skills.readiness.domain.Readiness;
import org.skillway.skills.readiness.domain.ReadinessCase;
import org.skillway.skills.readiness.domain.ReadinessForecast;
import org.skillway.skills.readiness.domain.Standing;
import org.skillway.skills.readiness.domain.Standing.Slipped;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.rolemap.domain.RoleMap;

/** Where people stand by what a role asks; seven statements, however many people and roles. */
@ApplicationScoped
public class Standings {

    /** What is known of people at a moment, to be held against any role. */
    public record Known(
            Moment moment,
            Map<UUID, List<HeldRole>> held,
            Map<UUID, Map<String, SkillBelief>> believed,
            Map<UUID, Tenure> tenures) {

        public ReadinessCase of(UUID personId, RoleMap map, int minutesAWeek) {
            return asked(map, believed.getOrDefault(personId, Map.of()), minutesAWeek, moment);
        }

        /** What is believed of a person today, by skill. */
        Map<String, Estimate> today(UUID personId) {
            return SkillBelief.today(believed.getOrDefault(personId, Map.of()));
        }

        /** A person's forecast, with the days they are away and the end of their contract. */
        public Readiness forecast(UUID personId, ReadinessCase asked) {
            var tenure = tenures.getOrDefault(personId, Tenure.since(asked.from()));
            return ReadinessForecast.of(asked).during(tenure, asked.from());
        }
    }

    /** What a role asks beside what is believed of somebody at a moment. */
    public static ReadinessCase asked(RoleMap map, Map<String, SkillBelief> believed, int minutesAWeek, Moment moment) {
        return new ReadinessCase(
                map.role(),
                LocalDate.ofInstant(moment.asOf(), ZoneOffset.UTC),
                minutesAWeek,
                map.skills().stream()
                        .map(asked -> standing(
                                asked,
                                believed.getOrDefault(
                                        asked.skill(), SkillBelief.of(SkillHistory.NONE, false, moment.asOf())),
                                moment))
                        .toList());
    }

    private static Standing standing(Requirement asked, SkillBelief belief, Moment moment) {
        var statements = belief.history().statements();
        var learned = belief.history().mastery().isPresent() ? 1 : 0;
        return new Standing(
                asked.skill(),
                asked.level(),
                asked.critical(),
                asked.reflection(),
                belief.today(),
                learned + distinct(statements.stream().map(Evidence::kind)),
                learned + distinct(statements.stream().map(Evidence::statedBy)),
                slipped(belief, moment));
    }

    private static @Nullable Slipped slipped(SkillBelief belief, Moment moment) {
        var slips = belief.history().standingSlips();
        var otherwise = SkillBelief.of(belief.history().unslipped(), belief.inUse(), moment.asOf());
        return slips.isEmpty() ? null : new Slipped(slips, otherwise.today());
    }

    private static int distinct(Stream<?> values) {
        return values.collect(Collectors.toSet()).size();
    }

    @Inject
    HeldRoles heldRoles;

    @Inject
    Beliefs beliefs;

    @Inject
    Tenures tenures;

    public Known of(Collection<UUID> personIds, Moment moment) {
        var held = heldRoles.asOf(personIds, moment.asOf(), moment.knownAt());
        return new Known(
                moment, held, beliefs.of(Set.copyOf(personIds), held, moment), tenures.of(personIds, moment.knownAt()));
    }
}
