package org.skillway.skills.leave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.time.Ids;
import org.skillway.skills.leave.domain.Leave;
import org.skillway.skills.leave.domain.LeaveRule;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Person;

/** Puts a leave on record, or takes one back, and tells when the person is away from now on. */
@ApplicationScoped
class PlanLeave {

    @Inject
    People people;

    @Inject
    Leaves leaves;

    @Inject
    Outbox outbox;

    @Inject
    Event<LeaveChanged> changed;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    LeaveView run(UUID personId, LeaveRequest request) {
        var person = locked(personId);
        var planned = request.leave();
        checkRules(planned, person);
        var now = clock.instant();
        var row = new LeaveRow(Ids.at(now), personId, planned, request.kind(), caller.userName(), now);
        leaves.add(row);
        audit.wrote("leave.plan", "person/" + personId);
        tell(personId);
        return LeaveView.of(row, now);
    }

    void withdraw(UUID personId, UUID leaveId) {
        locked(personId);
        var row = leaves.of(personId, leaveId)
                .filter(one -> one.withdrawnAt == null)
                .orElseThrow(
                        () -> new Problem(ProblemCode.NOT_FOUND, "No leave " + leaveId + ". Maybe it is withdrawn."));
        row.withdraw(caller.userName(), clock.instant());
        leaves.add(row);
        audit.wrote("leave.withdraw", "person/" + personId);
        tell(personId);
    }

    private Person locked(UUID personId) {
        if (people.require(personId).userName().equals(caller.userName()) && !caller.has(Role.HR_ADMIN)) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE, "Nobody puts off their own due days. Maybe ask who leads you, or HR.");
        }
        return people.lock(personId);
    }

    private void checkRules(Leave planned, Person person) {
        var standing =
                leaves.standing(person.personId()).stream().map(LeaveRow::leave).toList();
        var broken = LeaveRule.brokenBy(planned, new Tenure(person.startDate(), person.endDate(), standing));
        if (!broken.isEmpty()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "The leave breaks a rule. See 'errors'.",
                    broken.stream()
                            .map(rule -> Problem.at(rule.pointer(), rule.sentence()))
                            .toArray(Location[]::new));
        }
    }

    private void tell(UUID personId) {
        var fact = LeaveChanged.of(
                personId,
                leaves.standing(personId).stream().map(LeaveRow::leave).toList());
        outbox.tell("person", personId.toString(), fact);
        changed.fire(fact);
    }
}
