package org.skillway.curriculum.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.skillway.curriculum.pilot.PilotResource.PilotRequest;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Says who is in a pilot group; whoever comes in or goes out is planned for anew, in batches after that. */
@ApplicationScoped
class ArrangePilot {

    private static final int MOST_PEOPLE = 500;

    @Inject
    PilotGroups groups;

    @Inject
    PilotMoves moves;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Transactional
    public PilotGroup arrange(String key, PilotRequest request, Consumer<PilotGroup> precondition) {
        PilotGroup known = groups.locked(key);
        precondition.accept(known);
        Set<UUID> people = people(request);
        PilotGroup next = new PilotGroup(key, known.version() + 1, request.name(), List.copyOf(people));
        groups.save(next);
        Set<UUID> moved = new TreeSet<>(people);
        moved.addAll(known.people());
        moved.removeIf(person -> people.contains(person) && known.people().contains(person));
        moves.ask(moved);
        outbox.tell("pilot-group", key, new PilotGroupChanged(key, next.version(), next.people()));
        audit.wrote("pilot-group.arrange", "pilot-group/" + key);
        return next;
    }

    private Set<UUID> people(PilotRequest request) {
        Set<UUID> people = new TreeSet<>(groups.known(request.namedPeople()));
        for (int i = 0; i < request.namedPeople().size(); i++) {
            if (!people.contains(request.namedPeople().get(i))) {
                throw new Problem(
                        ProblemCode.UNPROCESSABLE,
                        "Nobody at work is " + request.namedPeople().get(i) + ".",
                        Problem.at("/people/" + i, "not known, or not at work"));
            }
        }
        for (int i = 0; i < request.namedTeams().size(); i++) {
            List<UUID> team = groups.ofTeam(request.namedTeams().get(i));
            if (team.isEmpty()) {
                throw new Problem(
                        ProblemCode.UNPROCESSABLE,
                        "Nobody at work is in team “" + request.namedTeams().get(i) + "”.",
                        Problem.at("/teams/" + i, "has nobody at work"));
            }
            people.addAll(team);
        }
        if (people.size() > MOST_PEOPLE) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "A pilot has " + MOST_PEOPLE + " people at most; these are " + people.size() + ".",
                    Problem.at("", "too many people"));
        }
        return people;
    }
}
