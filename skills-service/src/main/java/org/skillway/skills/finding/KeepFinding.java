package org.skillway.skills.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.time.Ids;
import org.skillway.skills.readiness.domain.Readiness;

/** Works something out about a person and keeps it with all that went into it. */
@ApplicationScoped
public class KeepFinding {

    /** A forecast that was kept: its id and what it says. */
    public record Kept(UUID findingId, Readiness readiness) {}

    @Inject
    FindingInputs inputs;

    @Inject
    Findings findings;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    FindingRow run(UUID personId, FindingRequest request) {
        return keep(personId, inputs.of(personId, request));
    }

    /** A forecast as of now, for somebody the caller may see. */
    public Kept readiness(UUID personId, String role) {
        var row = keep(personId, inputs.readiness(personId, role));
        return new Kept(row.findingId, Rule.read(row.result, Readiness.class));
    }

    private FindingRow keep(UUID personId, FindingInputs.Gathered gathered) {
        var now = clock.instant();
        var row = new FindingRow(
                Ids.at(now), personId, gathered.kind(), gathered.subject(), gathered.inputs(), caller.userName(), now);
        findings.add(row);
        audit.wrote("finding.keep", "person/" + personId);
        return row;
    }
}
