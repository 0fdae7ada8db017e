package org.skillway.curriculum.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.pilot.PilotResource.PilotRequest;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Says who is in a pilot group; whoever comes in or goes out is planned for anew, all in one transaction. */
@ApplicationScoped
class ArrangePilot {

    private static final int MOST_PEOPLE = 500;

    @Inject
    PilotGroups groups;

    @Inject
    ChangeLearner changeLearner;

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
        // In the order of their ids, so that two groups arranged at once wait for each other and not for ever.
        moved.removeIf(person -> people.contains(person) && known.people().contains(person));
        moved.forEach(person -> move(person, key, people.contains(person)));
        outbox.tell("pilot-group", key, new PilotGroupChanged(key, next.version(), next.people()));
        audit.wrote("pilot-group.arrange", "pilot-group/" + key);
        return next;
    }

    private void move(UUID person, String key, boolean in) {
        changeLearner.change(
                person,
                ChangeCause.of(ChangeCause.Kind.PILOT, (in ? "joined " : "left ") + "pilot group " + key),
                known -> piloting(known.learner(), key, in));
    }

    private static Learner piloting(Learner learner, String key, boolean in) {
        Set<String> pilots = new TreeSet<>(learner.pilots());
        if (in) {
            pilots.add(key);
        } else {
            pilots.remove(key);
        }
        return learner.piloting(pilots);
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
