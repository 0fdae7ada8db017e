package org.skillway.metrics.naming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;

/**
 * Says whom a source means by a reference, or that it means nobody; saying again what holds already changes nothing and
 * needs no ETag. What was counted stays whose it is; what is parked is counted soon after for whom it means now.
 */
@ApplicationScoped
class NamePerson {

    record Named(SourcePerson person, boolean created) {}

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
    Named name(String key, String ref, String externalId, @Nullable String ifMatch) {
        var sourceId = sourcePeople.requireLocked(key);
        var personId = requirePerson(externalId);
        var known = sourcePeople.of(sourceId, ref);
        if (known.filter(person -> person.personId().equals(personId)).isPresent()) {
            return new Named(known.get(), false);
        }
        known.ifPresent(person -> ETags.requireMatch(ifMatch, person.version()));
        sourcePeople.put(sourceId, Map.of(ref, personId), caller.userName(), clock.instant());
        audit.wrote("source-person.name", "person/" + personId);
        namesChanged.fire(new NamesChanged(sourceId, List.of(ref)));
        return new Named(sourcePeople.require(sourceId, ref), known.isEmpty());
    }

    @Transactional
    void remove(String key, String ref, @Nullable String ifMatch) {
        var sourceId = sourcePeople.requireLocked(key);
        var person = sourcePeople.require(sourceId, ref);
        ETags.requireMatch(ifMatch, person.version());
        sourcePeople.remove(sourceId, List.of(ref));
        audit.wrote("source-person.remove", "person/" + person.personId());
        namesChanged.fire(new NamesChanged(sourceId, List.of(ref)));
    }

    private UUID requirePerson(String externalId) {
        var personId = sourcePeople.people(List.of(externalId)).get(externalId);
        if (personId == null) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    NameLine.unknown(externalId),
                    Problem.at("/person", NameLine.unknown(externalId)));
        }
        return personId;
    }
}
