package org.skillway.skills.assignment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was told of a person's roles, the earliest first; each telling lists all of them.
 *
 * <p>A telling is in force from when it was told, or from the earliest day on which it dates a role anew where that day is
 * earlier, until a later one is. So a role entered in June and held from March is held in April, by whoever knows June; a
 * role that a later telling leaves out was held until then. Of a telling that was made by the time asked for all roles
 * count, also one that is announced for a later day, as people prepare for it; of a later telling those whose day had come.
 * One telling answers, never two together, so that on no day the shares of the work add up to more than all of it. Only
 * the day on which a role ends is as the last telling has it that names the role as taken up on the same day, so that an end
 * that was told late is read on its day.
 *
 * <p>Limits: a telling has no day for a change of a share, nor for a role that it leaves out: both hold from when they were
 * told.
 */
public record RoleHistory(List<Told> tellings) {

    /** All roles of the person, as said at a time. */
    public record Told(Instant at, List<RoleAssignment> roles) {

        public static final Told NOTHING = new Told(Instant.MIN, List.of());

        public Told {
            roles = List.copyOf(roles);
        }

        private boolean wasTold(Instant asOf) {
            return !at.isAfter(asOf);
        }

        private Told only(Predicate<RoleAssignment> which) {
            return new Told(at, roles.stream().filter(which).toList());
        }
    }

    public RoleHistory {
        tellings = List.copyOf(tellings);
    }

    /** The telling in force at a time, with those of its roles that count then. */
    public Told asOf(Instant asOf) {
        var day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        var inForce = Told.NOTHING;
        var before = Told.NOTHING;
        for (var told : tellings) {
            if (told.wasTold(asOf) || datedAnew(told, before).anyMatch(role -> role.isTakenUpBy(day))) {
                inForce = told;
            }
            before = told;
        }
        var all = inForce.wasTold(asOf);
        return inForce.only(
                role -> (all || role.isTakenUpBy(day)) && !lastTold(role).hasEndedBy(day));
    }

    private RoleAssignment lastTold(RoleAssignment role) {
        return tellings.reversed().stream()
                .flatMap(told -> told.roles().stream())
                .filter(role::isDatedAs)
                .findFirst()
                .orElse(role);
    }

    private static Stream<RoleAssignment> datedAnew(Told told, Told before) {
        return told.roles().stream().filter(role -> before.roles().stream().noneMatch(role::isDatedAs));
    }
}
