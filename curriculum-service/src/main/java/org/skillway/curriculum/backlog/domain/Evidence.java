package org.skillway.curriculum.backlog.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.skillway.curriculum.aim.domain.Aims;
import org.skillway.curriculum.confusion.domain.MuddyPoint;
import org.skillway.curriculum.effect.domain.ModuleEffect;

/**
 * All that is known about how content fares: by module where people met trouble, what was kept and what it does, and by concept.
 *
 * @param takenByFew the modules that somebody took who is in no crowd yet
 */
public record Evidence(
        List<Friction> frictions,
        Map<String, Aims.Seen> seen,
        Map<String, List<ModuleEffect>> effects,
        List<MuddyPoint> points,
        Set<String> takenByFew) {

    public Evidence {
        frictions = List.copyOf(frictions);
        seen = Map.copyOf(seen);
        effects = Map.copyOf(effects);
        points = List.copyOf(points);
        takenByFew = Set.copyOf(takenByFew);
    }
}
