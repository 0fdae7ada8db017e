package org.skillway.skills.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.skillway.skills.alias.StoredAliases;
import org.skillway.skills.organisation.People;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.profile.domain.SkillHistory;
import org.skillway.skills.taxonomy.SkillMerged;

/**
 * Keeps estimates ready under the names that skills have now. Where only one of two names has one it is renamed at once;
 * where both do they are worked out anew from all that was told, person by person.
 */
@ApplicationScoped
public class JoinEstimates {

    /** What another service's clock says is past by so much counts, though by ours it is still to come. */
    private static final Duration AHEAD = Duration.ofDays(2);

    @Inject
    People people;

    @Inject
    Profiles profiles;

    @Inject
    Histories histories;

    @Inject
    StoredAliases aliases;

    @Inject
    Clock clock;

    void onMerge(@Observes SkillMerged merge) {
        profiles.rename(merge.from(), merge.into());
    }

    /** Of those people of whom something is still kept under another name; three statements more, however many they are. */
    public void ofUnjoined(Collection<UUID> personIds) {
        var unjoined = profiles.unjoined(personIds);
        if (!unjoined.isEmpty()) {
            people.locked(personIds);
            of(unjoined);
        }
    }

    /** Of each person in each skill that took another in. */
    void of(Collection<UUID> personIds) {
        var names = aliases.now();
        var survivors = names.survivors();
        var kept = profiles.rows(personIds, survivors);
        var now = clock.instant();
        histories.of(personIds, names, new Moment(now.plus(AHEAD), now)).forEach((person, told) -> {
            var rows = kept.getOrDefault(person, Map.of());
            told.forEach((skill, history) -> {
                if (survivors.contains(skill)) {
                    keep(rows.getOrDefault(skill, new EstimateRow(person, skill)), history);
                }
            });
        });
        profiles.forgetOldNames(personIds);
    }

    /** Of a skill that was only used nothing is believed. */
    private void keep(EstimateRow row, SkillHistory history) {
        history.lastKnown().ifPresent(at -> {
            row.become(history.estimate(), EstimateOrigin.of(history), at);
            profiles.add(row);
        });
    }
}
