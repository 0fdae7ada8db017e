package org.skillway.skills.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.assignment.domain.RoleAssignment;
import org.skillway.skills.leave.domain.Leave;
import org.skillway.skills.leave.domain.Tenure;

/**
 * How long somebody works here in which roles, as planned now: a row for each of their leaves, or one without.
 *
 * @param roles also those that have ended
 */
record Employed(
        UUID personId,
        LocalDate from,
        @Nullable LocalDate until,
        List<RoleAssignment> roles,
        @Nullable LocalDate leaveFrom,
        @Nullable LocalDate leaveTo) {

    /** One statement however many people; those that only entities know of by now are written before it. */
    static final String QUERY = """
        select p.personId, p.startDate, p.endDate, r.assignments, l.firstDay, l.lastDay
          from PersonRow p
          left join PersonRolesRow r on r.personId = p.personId
          left join LeaveRow l on l.personId = p.personId and l.withdrawnAt is null
         where p.personId in :people
        """;

    static Tenure tenure(Employed one, List<Employed> rows) {
        var leaves = new ArrayList<Leave>();
        rows.forEach(row -> row.leave().forEach(leaves::add));
        return new Tenure(one.from(), one.until(), leaves);
    }

    List<RoleAssignment> rolesOn(LocalDate day) {
        return roles.stream().filter(role -> !role.hasEndedBy(day)).toList();
    }

    private Stream<Leave> leave() {
        return leaveFrom == null || leaveTo == null ? Stream.of() : Stream.of(new Leave(leaveFrom, leaveTo));
    }
}
