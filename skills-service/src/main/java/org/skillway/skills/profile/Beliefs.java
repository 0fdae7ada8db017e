package org.skillway.skills.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skillway.skills.alias.StoredAliases;
import org.skillway.skills.alias.domain.Aliases;
import org.skillway.skills.assignment.domain.HeldRole;
import org.skillway.skills.profile.domain.HeardAnswer;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.profile.domain.SkillBelief;
import org.skillway.skills.profile.domain.SkillHistory;

/** What was believed of people at a moment: a fold of their histories. What their roles ask for stays in use. */
@ApplicationScoped
public class Beliefs {

    @Inject
    Histories histories;

    @Inject
    StoredAliases aliases;

    /** Of people, with the roles they hold; by person and skill. Four statements, however many people. */
    public Map<UUID, Map<String, SkillBelief>> of(Set<UUID> personIds, Map<UUID, List<HeldRole>> held, Moment moment) {
        return of(personIds, held, aliases.asOf(moment.documents()), moment);
    }

    /** As the other, by names that were read already. */
    Map<UUID, Map<String, SkillBelief>> of(
            Set<UUID> personIds, Map<UUID, List<HeldRole>> held, Aliases names, Moment moment) {
        return histories.of(personIds, names, moment).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        person -> believed(person.getValue(), held.getOrDefault(person.getKey(), List.of()), moment)));
    }

    /** As the other, of one person with all that curriculum-service ever said: what an explanation needs. */
    public Map<String, SkillBelief> whole(UUID personId, List<HeldRole> held, Moment moment) {
        return believed(histories.whole(personId, aliases.asOf(moment.documents()), moment), held, moment);
    }

    /** Of what curriculum-service said, what it had heard from the person before. */
    public List<HeardAnswer> answers(UUID personId, String skill, Moment moment) {
        return histories.answers(personId, aliases.asOf(moment.documents()).names(skill), moment);
    }

    private static Map<String, SkillBelief> believed(
            Map<String, SkillHistory> told, List<HeldRole> held, Moment moment) {
        var inUse = HeldRole.skills(held);
        return told.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        skill -> SkillBelief.of(skill.getValue(), inUse.contains(skill.getKey()), moment.asOf())));
    }
}
