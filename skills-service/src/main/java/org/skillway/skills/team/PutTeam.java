package org.skillway.skills.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.organisation.TeamsNamed;
import org.skillway.skills.team.domain.Team;
import org.skillway.skills.team.domain.TeamTree;

/** Says what a team is from a day on; one that the people file names is there from then. */
@ApplicationScoped
class PutTeam {

    @Inject
    Teams teams;

    @Inject
    People people;

    @Inject
    Standpoints standpoints;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    TeamRow run(Team team, @Nullable LocalDate from, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        teams.lock();
        var existing = teams.row(team.key());
        checkPreconditions(existing, ifMatch, ifNoneMatch);
        checkRules(team, from);
        var row = existing.orElseGet(() -> new TeamRow(team.key()));
        var since = existing.isPresent() ? standpoints.today() : Standpoints.EARLIEST;
        row.become(team, from == null ? since : from, clock.instant());
        teams.add(row);
        audit.wrote("team.put", "team/" + team.key());
        return row;
    }

    void onNamed(@Observes TeamsNamed named) {
        var missing = new TreeSet<>(named.teams());
        teams.named(missing).forEach(row -> missing.remove(row.key));
        if (!missing.isEmpty()) {
            teams.lock();
            teams.named(missing).forEach(row -> missing.remove(row.key));
            missing.forEach(this::create);
        }
    }

    private void create(String key) {
        var row = new TeamRow(key);
        row.become(new Team(key, key, null, null), Standpoints.EARLIEST, clock.instant());
        teams.add(row);
    }

    private static void checkPreconditions(
            Optional<TeamRow> existing, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (existing.isEmpty()) {
            if (ifMatch != null) {
                throw new Problem(ProblemCode.VERSION_MISMATCH, "There is no such team yet.");
            }
        } else if (ifNoneMatch != null) {
            throw new Problem(ProblemCode.VERSION_MISMATCH, "There is such a team already.");
        } else {
            ETags.requireMatch(ifMatch, existing.get().version);
        }
    }

    private void checkRules(Team team, @Nullable LocalDate from) {
        var errors = new ArrayList<Location>();
        var today = standpoints.today();
        if (from != null && (from.isAfter(today) || from.isBefore(Standpoints.EARLIEST))) {
            errors.add(Problem.at("/from", "does not lie between " + Standpoints.EARLIEST + " and " + today));
        }
        var parent = team.parent();
        if (parent != null && !parent.equals(team.key()) && teams.row(parent).isEmpty()) {
            errors.add(Problem.at("/parent", "No team '" + parent + "'."));
        }
        var circle = TeamTree.circle(team.key(), parent, teams.parents());
        if (!circle.isEmpty()) {
            errors.add(Problem.at("/parent", "It would be part of itself: " + String.join(" > ", circle) + "."));
        }
        if (team.leadId() != null && people.known(List.of(team.leadId())).isEmpty()) {
            errors.add(Problem.at("/leadId", "No person " + team.leadId() + "."));
        }
        if (!errors.isEmpty()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE, "The team cannot be so. See 'errors'.", errors.toArray(Location[]::new));
        }
    }
}
