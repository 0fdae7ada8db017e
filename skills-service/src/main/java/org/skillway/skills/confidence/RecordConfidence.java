package org.skillway.skills.confidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.time.Ids;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Signatories;
import org.skillway.skills.statement.Statements;

/** Takes what somebody says of their own level, or who leads them to it. It moves no estimate. */
@ApplicationScoped
class RecordConfidence {

    @Inject
    People people;

    @Inject
    Signatories signatories;

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
        var person = people.require(personId);
        var self = person.userName().equals(caller.userName());
        if (!self) {
            signatories.about(personId);
        }
        statements.requireSkill(request.skill());
        var now = clock.instant();
        var row = new ConfidenceRow(
                Ids.at(now),
                personId,
                request,
                self ? Confidences.SELF : Confidences.VALIDATION,
                caller.userName(),
                now);
        confidences.add(row);
        audit.wrote("confidence.record", "person/" + personId);
        return ConfidenceView.of(row);
    }
}
