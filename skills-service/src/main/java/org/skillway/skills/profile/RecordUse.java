package org.skillway.skills.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.time.Ids;
import org.skillway.skills.organisation.People;
import org.skillway.skills.profile.domain.SkillUse;
import org.skillway.skills.statement.Statements;

/** Takes note that somebody used a skill at work, which keeps it from fading. */
@ApplicationScoped
class RecordUse {

    /** What the caller gets back. */
    record RecordedUse(UUID useId) {}

    @Inject
    People people;

    @Inject
    Statements statements;

    @Inject
    Histories histories;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    RecordedUse run(UUID personId, UseRequest request) {
        people.require(personId);
        var skill = statements.requireSkill(request.skill()).skill();
        var usedAt = statements.past(request.usedAt(), "/usedAt");
        people.lock(personId);
        var knownAt = clock.instant();
        var row = new SkillUseRow(Ids.at(knownAt), personId, skill, new SkillUse(usedAt, knownAt), caller.userName());
        histories.add(row);
        audit.wrote("use.record", "person/" + personId);
        return new RecordedUse(row.useId);
    }
}
