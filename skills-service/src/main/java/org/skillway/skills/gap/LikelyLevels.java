package org.skillway.skills.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import org.skillway.skills.gap.domain.Inference;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.relation.Relations;

/** What relations between skills make likely of people; one statement, however many people. */
@ApplicationScoped
public class LikelyLevels {

    @Inject
    Relations relations;

    /**
     * From what is believed of a person, by skill, what is likely of them, by skill: by the relations that were on record
     * then, as what is believed is to be of then too. Where nothing of the past is asked it is by those there are, also
     * what a replica whose clock is ahead has just written.
     */
    public Function<Map<String, Estimate>, Map<String, Inference>> of(Moment moment, boolean ofNow) {
        var rules = ofNow ? relations.levelRules() : relations.levelRules(moment.documents());
        return rules.areNone()
                ? believed -> Map.of()
                : believed -> Inference.of(believed, rules.relations(), rules.criteria());
    }
}
