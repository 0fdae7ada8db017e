package org.skillway.skills.organisation.domain;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who reports to whom. A person has at most one manager, and nobody may come out as their own, however indirectly. */
final class ManagerLines {

    private ManagerLines() {}

    /** Everybody who sits on a circle; those who merely report into one do not. */
    static Set<String> onCircles(Map<String, String> managerOf) {
        var settled = new HashSet<String>();
        var onCircles = new LinkedHashSet<String>();
        for (var start : managerOf.keySet()) {
            var walked = new LinkedHashSet<String>();
            var at = start;
            while (at != null && !settled.contains(at) && walked.add(at)) {
                at = managerOf.get(at);
            }
            if (at != null && walked.contains(at)) {
                var circleBegins = at;
                walked.stream()
                        .dropWhile(person -> !person.equals(circleBegins))
                        .forEach(onCircles::add);
            }
            settled.addAll(walked);
        }
        return onCircles;
    }
}
