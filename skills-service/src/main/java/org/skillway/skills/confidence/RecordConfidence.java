package org.skillway.skills.confidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.time.Ids;
import org.skillway.skills.helper.Helping;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Signatories;
import org.skillway.skills.statement.Statements;

/** Takes what somebody says of their own level, or who leads or helps them to it. It moves no estimate. */
@ApplicationScoped
class RecordConfidence {

    @Inject
    People people;

    @Inject
    Signatories signatories;

    @Inject
    Helping helping;

    @Inject
    Statements statements;

    @Inject
    Confidences confidences;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    ConfidenceView run(UUID personId, ConfidenceRequest request) {
        var skill = statements.requireSkill(request.skill()).skill();
        var relation = relation(personId, skill);
        people.lock(personId);
        var now = clock.instant();
        var row = new ConfidenceRow(Ids.at(now), personId, request.of(skill), relation, caller.userName(), now);
        confidences.add(row);
        audit.wrote("confidence.record", "person/" + personId);
        return ConfidenceView.of(row);
    }

    /** As what the caller speaks. */
    private @Nullable String relation(UUID personId, String skill) {
        var helps = helping.relation(personId, skill);
        if (helps.isPresent()) {
            return helps.get();
        }
        var person = people.require(personId);
        return person.userName().equals(caller.userName())
                ? null
                : signatories.about(personId).relation();
    }
}
