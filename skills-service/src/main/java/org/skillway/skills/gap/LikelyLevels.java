package org.skillway.skills.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.skillway.skills.gap.domain.Inference;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.relation.Relations;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.Relation;

/** What relations between skills make likely of people; two statements, however many people. */
@ApplicationScoped
public class LikelyLevels {

    @Inject
    Relations relations;

    /** From what is believed of a person, by skill, what is likely of them, by skill. */
    public Function<Map<String, Estimate>, Map<String, Inference>> now() {
        return of(relations.inferring(), relations.allCriteria());
    }

    /** The same by the relations that were on record then; what is believed is to be of then too. */
    public Function<Map<String, Estimate>, Map<String, Inference>> asOf(Moment moment) {
        var then = moment.documents();
        return of(relations.inferring(then), relations.allCriteria(then));
    }

    private static Function<Map<String, Estimate>, Map<String, Inference>> of(
            List<Relation> inferring, List<Criteria> criteria) {
        return inferring.isEmpty() && criteria.isEmpty()
                ? believed -> Map.of()
                : believed -> Inference.of(believed, inferring, criteria);
    }
}
