package org.skillway.skills.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.skillway.skills.alias.StoredAliases;
import org.skillway.skills.assignment.HeldRoles;
import org.skillway.skills.attestation.AttestationView;
import org.skillway.skills.attestation.Attestations;
import org.skillway.skills.confidence.ConfidenceView;
import org.skillway.skills.confidence.Confidences;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.profile.domain.SkillBelief;
import org.skillway.skills.profile.domain.SkillHistory;

/** Puts side by side what is believed, attested and self-reported of people. */
@ApplicationScoped
class ReadProfiles {

    @Inject
    HeldRoles heldRoles;

    @Inject
    Beliefs beliefs;

    @Inject
    Attestations attestations;

    @Inject
    Confidences confidences;

    @Inject
    StoredAliases aliases;

    /** In the order of the people; every skill of which anything was told, believed, attested or said. */
    List<List<SkillProfileView>> of(Collection<UUID> personIds, Moment moment) {
        var held = heldRoles.asOf(personIds, moment.asOf(), moment.knownAt());
        var names = aliases.asOf(moment.documents());
        var believed = beliefs.of(Set.copyOf(personIds), held, names, moment);
        var attested = attestations.standing(personIds, names, moment.documents());
        var said = confidences.last(personIds, names, moment.documents());
        return personIds.stream()
                .map(person -> skills(
                        believed.getOrDefault(person, Map.of()),
                        attested.getOrDefault(person, Map.of()),
                        said.getOrDefault(person, Map.of()),
                        moment))
                .toList();
    }

    private static List<SkillProfileView> skills(
            Map<String, SkillBelief> believed,
            Map<String, AttestationView> attested,
            Map<String, Map<String, ConfidenceView>> said,
            Moment moment) {
        var skills = new TreeSet<>(believed.keySet());
        skills.addAll(attested.keySet());
        skills.addAll(said.keySet());
        return skills.stream()
                .map(skill -> {
                    var belief = believed.getOrDefault(skill, SkillBelief.of(SkillHistory.NONE, false, moment.asOf()));
                    var known = believed.containsKey(skill) ? belief.estimate() : null;
                    return SkillProfileView.of(
                            skill,
                            belief,
                            moment.asOf(),
                            attested.get(skill),
                            SelfView.of(said.getOrDefault(skill, Map.of()), known));
                })
                .toList();
    }
}
