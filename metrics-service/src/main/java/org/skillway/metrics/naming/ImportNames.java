package org.skillway.metrics.naming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;

/** Takes a whole file of references in one transaction, or none of it. References that it does not name stay as they are. */
@ApplicationScoped
class ImportNames {

    private static final int MOST_ERRORS = 100;

    @Inject
    SourcePeople sourcePeople;

    @Inject
    Event<NamesChanged> namesChanged;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    NamesReport run(String key, List<NameLine> lines) {
        var sourceId = sourcePeople.requireLocked(key);
        var people = sourcePeople.people(
                lines.stream().map(NameLine::person).distinct().toList());
        requireRight(lines, people.keySet());
        var known =
                sourcePeople.among(sourceId, lines.stream().map(NameLine::ref).toList());
        var named = new LinkedHashMap<String, UUID>();
        var removed = new ArrayList<String>();
        for (var line : lines) {
            var personId = people.get(line.person());
            if (personId != null && !personId.equals(known.get(line.ref()))) {
                named.put(line.ref(), personId);
            } else if (line.namesNobody() && known.containsKey(line.ref())) {
                removed.add(line.ref());
            }
        }
        if (!named.isEmpty() || !removed.isEmpty()) {
            change(key, sourceId, named, removed);
        }
        return NamesReport.of(lines.size(), known.keySet(), named.keySet(), removed);
    }

    private void change(String key, UUID sourceId, Map<String, UUID> named, List<String> removed) {
        sourcePeople.put(sourceId, named, caller.userName(), clock.instant());
        sourcePeople.remove(sourceId, removed);
        audit.wrote("source-person.import", "signal-source/" + key);
        namesChanged.fire(new NamesChanged(
                sourceId,
                Stream.concat(named.keySet().stream(), removed.stream()).toList()));
    }

    private static void requireRight(List<NameLine> lines, Set<String> externalIds) {
        var errors = new ArrayList<Location>();
        var above = new HashSet<String>();
        for (var line : lines) {
            line.wrong(externalIds, above).forEach(errors::add);
            above.add(line.ref());
        }
        if (!errors.isEmpty()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "Nothing of the file was taken: %d of its cells are wrong. See 'errors', which has the first %d at most."
                            .formatted(errors.size(), MOST_ERRORS),
                    errors.stream().limit(MOST_ERRORS).toArray(Location[]::new));
        }
    }
}
