package org.skillway.curriculum.path.domain;

import java.util.List;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.target.domain.Target;

/** What a plan is worth by the planner's own objective: the weighted levels expected to be missing ({@link PathPlanner}). */
public final class Outlook {

    private Outlook() {}

    /** The weighted levels expected to be missing after these modules, in this order. */
    public static double missingAfter(Situation situation, List<Module> modules) {
        Prospect prospect = new Prospect(situation);
        modules.forEach(prospect::expect);
        return situation.targets().stream()
                .map(Target::skill)
                .distinct()
                .mapToDouble(skill -> prospect.missing(skill, prospect.belief(skill)))
                .sum();
    }
}
