package org.skillway.skills.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Lets nobody judge a person but somebody of the company who leads them, or HR; never a machine, never oneself. */
@ApplicationScoped
public class Signatories {

    @Inject
    People people;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The caller as a signatory about this person; not found where the caller may not see the person. */
    public Signatory about(UUID personId) {
        return about(people.require(personId));
    }

    /** As the other, about somebody whom the caller may see. */
    public Signatory about(Person subject) {
        var signer = people.named(caller.userName(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .orElseThrow(() -> new Problem(
                        ProblemCode.FORBIDDEN,
                        "A judgment needs a named person. Nobody who works here is '" + caller.userName() + "'."));
        if (signer.personId().equals(subject.personId())) {
            throw new Problem(ProblemCode.UNPROCESSABLE, "Nobody judges themselves.");
        }
        var leads = caller.has(Role.MANAGER);
        if (signer.personId().equals(subject.managerId()) && leads) {
            return new Signatory(signer, Role.MANAGER, "manager", false);
        }
        if (caller.has(Role.HR_ADMIN)) {
            return new Signatory(signer, Role.HR_ADMIN, "hr", people.leads(subject, signer.personId()));
        }
        return new Signatory(signer, Role.MANAGER, "line", false);
    }
}
