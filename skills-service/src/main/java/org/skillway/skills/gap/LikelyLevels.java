package org.skillway.skills.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import org.skillway.skills.gap.domain.Inference;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.relation.Relations;

/** What relations between skills make likely of people; two statements, however many people. Relations have no history: it is of now. */
@ApplicationScoped
public class LikelyLevels {

    @Inject
    Relations relations;

    /** From what is believed of a person, by skill, what is likely of them, by skill. */
    public Function<Map<String, Estimate>, Map<String, Inference>> now() {
        var inferring = relations.inferring();
        var criteria = relations.allCriteria();
        return inferring.isEmpty() && criteria.isEmpty()
                ? believed -> Map.of()
                : believed -> Inference.of(believed, inferring, criteria);
    }
}
