package org.skillway.curriculum.nudge;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.skillway.curriculum.chore.Batch;
import org.skillway.curriculum.chore.Rest;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.SeenLearners.ReadPath;
import org.skillway.curriculum.nudge.NudgePeople.Person;
import org.skillway.curriculum.nudge.domain.Nudge;
import org.skillway.curriculum.nudge.domain.Nudger;
import org.skillway.curriculum.nudge.domain.Occasions;
import org.skillway.curriculum.nudge.domain.Openings;
import org.skillway.curriculum.nudgepolicy.NudgePolicies;
import org.skillway.curriculum.nudgepolicy.domain.NudgePolicy;
import org.skillway.curriculum.slot.Slots;
import org.skillway.curriculum.slot.domain.SlotPlan;
import org.skillway.curriculum.store.TenantPolicy.Versioned;
import org.skillway.curriculum.task.UpcomingTasks;
import org.skillway.curriculum.upnext.FindNext;
import org.skillway.curriculum.upnext.UpNext;
import org.skillway.platform.access.Caller;
import org.skillway.platform.chore.Chore;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.time.Ids;

/**
 * Thinks of each learner at the moments that are open to them, by the path as it stands then, and tells who is to be
 * reminded. The person's own row is kept meanwhile, so that of several replicas one tells.
 */
@ApplicationScoped
class NudgeLearners implements Chore {

    /** Nobody is open to anything for so long: what changes that, such as another wish, is thought of at once. */
    private static final Duration NOT_SOON = Duration.ofDays(30);

    private static final Duration LOOKED_BACK = Duration.ofDays(61);
    private static final int MOST_LATELY = 30;

    /** Longer than any occasion lasts. */
    private static final Duration OCCASIONS_KEPT = Duration.ofDays(2);

    static final String CHORE = "nudge";

    @Inject
    Batch batch;

    @Inject
    NudgePeople people;

    @Inject
    NudgePolicies policies;

    @Inject
    Nudges nudges;

    @Inject
    SeenLearners learners;

    @Inject
    FindNext findNext;

    @Inject
    Slots slots;

    @Inject
    UpcomingTasks tasks;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    NudgeConfig config;

    @Inject
    Clock clock;

    private final Rest rest = new Rest();

    @Override
    public List<String> tenants() {
        return rest.unlessResting(clock.instant(), config.look(), people::tenants);
    }

    @Override
    public boolean batch() {
        people.enrol();
        Versioned<NudgePolicy> policy = policies.current();
        boolean found = batch.run(waiting(policy));
        if (found) {
            rest.end();
        }
        return found;
    }

    private Batch.Waiting waiting(Versioned<NudgePolicy> policy) {
        return new Batch.Waiting() {
            @Override
            public String chore() {
                return CHORE;
            }

            @Override
            public List<UUID> claim(int most) {
                return people.claim(policy.version(), most);
            }

            @Override
            public void work(List<UUID> personIds) {
                personIds.forEach(personId -> think(personId, policy));
            }

            @Override
            public void setAside(UUID personId) {
                people.thinkOf(personId, policy.version(), clock.instant().plus(NOT_SOON), null);
            }
        };
    }

    private void think(UUID personId, Versioned<NudgePolicy> policy) {
        Instant now = clock.instant();
        Person person = people.locked(personId);
        ReadPath read = learners.pathFor(caller, personId).orElseThrow();
        Openings openings = new Openings(policy.policy(), person.wish(), read.zone());
        List<NudgeRow> lately = nudges.of(personId, now.minus(OCCASIONS_KEPT), MOST_LATELY);
        Occasions occasions = occasions(personId, read, openings, lately, now);
        boolean usual = person.isOpen(policy.version(), now);
        if (usual || occasions.call(now)) {
            new Nudger(openings, occasions)
                    .decide(standing(personId, read, lately, now), usual, now)
                    .ifPresent(nudge -> tell(personId, nudge, now, openings));
        }
        people.thinkOf(
                personId,
                policy.version(),
                openings.after(now).orElse(now.plus(NOT_SOON)),
                read.rhythm() ? occasions.after(now).orElse(now.plus(SlotPlan.AHEAD)) : null);
    }

    private Occasions occasions(UUID personId, ReadPath read, Openings openings, List<NudgeRow> lately, Instant now) {
        if (!read.rhythm()) {
            return Occasions.none(openings);
        }
        SlotPlan plan = slots.of(personId).plan();
        return new Occasions(
                openings,
                plan.slots(),
                slots.openFrom(personId, plan, read.zone(), now),
                tasks.of(personId, now),
                lately.stream().map(NudgeRow::occasion).filter(Objects::nonNull).collect(toSet()));
    }

    private Nudger.Standing standing(UUID personId, ReadPath read, List<NudgeRow> lately, Instant now) {
        LocalDate today = now.atZone(read.zone()).toLocalDate();
        Instant morning = today.atStartOfDay(read.zone()).toInstant();
        UpNext next = findNext.of(learners.walk(caller, personId, read), now);
        return new Nudger.Standing(
                read.steps(now),
                nudges.learned(personId, read.zone(), now.minus(LOOKED_BACK)),
                lately.stream()
                        .filter(told -> !told.notBefore().isBefore(morning))
                        .map(NudgeRow::kind)
                        .toList(),
                new Nudger.Next(next.first(), next.slot(), next.lifted(), next.aheadOfPlan()));
    }

    private void tell(UUID personId, Nudge nudge, Instant now, Openings openings) {
        NudgeRow told = NudgeRow.of(Ids.at(now), personId, nudge, now, openings.end(now));
        if (nudges.add(told)) {
            outbox.tell("learner", personId.toString(), NudgeDue.of(told));
        }
    }
}
