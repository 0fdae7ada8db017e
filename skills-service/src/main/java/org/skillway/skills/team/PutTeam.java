package org.skillway.skills.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
    TeamRow run(Team team, TeamRequest.Period period, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        teams.lock();
        var existing = teams.row(team.key());
        checkPreconditions(existing, ifMatch, ifNoneMatch);
        checkRules(team, period, existing);
        var row = existing.orElseGet(() -> new TeamRow(team.key()));
        row.become(team, since(existing, period), period.to(), clock.instant());
        teams.add(row);
        audit.wrote("team.put", "team/" + team.key());
        return row;
    }

    /** What is said of a team holds from today, unless it is only when it ended. */
    private LocalDate since(Optional<TeamRow> existing, TeamRequest.Period period) {
        var from = period.from();
        if (from != null) {
            return from;
        }
        return existing.map(row -> period.to() == null ? standpoints.today() : row.validFrom)
                .orElse(Standpoints.EARLIEST);
    }

    void onNamed(@Observes TeamsNamed named) {
        var missing = new TreeSet<>(named.teams());
        if (missing.isEmpty()) {
            return;
        }
        // Before looking, so that none of them is ended meanwhile.
        teams.lock();
        goingOn(missing).forEach(row -> missing.remove(row.key));
        missing.forEach(this::create);
    }

    private List<TeamRow> goingOn(Collection<String> keys) {
        return teams.named(keys).stream().filter(row -> row.validTo == null).toList();
    }

    /** One that had ended goes on from today. */
    private void create(String key) {
        var ended = teams.row(key);
        var row = ended.orElseGet(() -> new TeamRow(key));
        row.become(
                ended.map(this::revived).orElseGet(() -> new Team(key, key, null, null)),
                ended.isPresent() ? standpoints.today() : Standpoints.EARLIEST,
                null,
                clock.instant());
        teams.add(row);
    }

    private Team revived(TeamRow row) {
        var team = row.team();
        var parent = team.parent();
        return parent == null || goingOn(List.of(parent)).isEmpty()
                ? new Team(team.key(), team.name(), null, team.leadId())
                : team;
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

    private void checkRules(Team team, TeamRequest.Period period, Optional<TeamRow> existing) {
        var errors = new ArrayList<Location>(periodErrors(team.key(), period, existing));
        var parent = team.parent();
        if (parent != null && !parent.equals(team.key()) && teams.row(parent).isEmpty()) {
            errors.add(Problem.at("/parent", "No team '" + parent + "'."));
        }
        if (parent != null
                && teams.row(parent).filter(row -> row.validTo != null).isPresent()) {
            errors.add(Problem.at("/parent", "The team '" + parent + "' has ended."));
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

    private List<Location> periodErrors(String team, TeamRequest.Period period, Optional<TeamRow> existing) {
        var today = standpoints.today();
        var errors = new ArrayList<Location>();
        var from = period.from();
        if (from != null && (from.isAfter(today) || from.isBefore(Standpoints.EARLIEST))) {
            errors.add(Problem.at("/from", "does not lie between " + Standpoints.EARLIEST + " and " + today));
        }
        var to = period.to();
        if (to == null) {
            return errors;
        }
        var first = since(existing, period);
        if (to.isAfter(today) || to.isBefore(first)) {
            errors.add(Problem.at("/to", "does not lie between " + first + " and " + today));
        }
        if (people.isAnybodyIn(team, today)) {
            errors.add(Problem.at("/to", "Somebody who works here is in it. Move them first."));
        }
        if (teams.hasParts(team)) {
            errors.add(Problem.at("/to", "Another team is part of it. Move that first."));
        }
        return errors;
    }
}
