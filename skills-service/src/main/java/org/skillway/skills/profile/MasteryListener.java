package org.skillway.skills.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.LooksAhead;
import org.skillway.platform.event.PermanentFailure;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;
import org.skillway.skills.alias.HeldNames;
import org.skillway.skills.organisation.People;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.HeardMastery;

/** Lets the profile follow what curriculum-service learned about a person. */
@ApplicationScoped
@Hears(type = "org.skillway.curriculum.mastery.changed.v1", from = Topic.CURRICULUM)
class MasteryListener implements LooksAhead<MasteryChanged> {

    /** What the others call the aggregate of an event about a person. */
    private static final Set<String> PEOPLE = Set.of("learner", "person");

    @Inject
    People people;

    @Inject
    Profiles profiles;

    @Inject
    Histories histories;

    @Inject
    HeldNames names;

    @Inject
    JoinEstimates joinEstimates;

    @Inject
    Clock clock;

    @Inject
    Event<EstimateChanged> changed;

    @Override
    public Class<MasteryChanged> payload() {
        return MasteryChanged.class;
    }

    @Override
    public void lookAhead(List<MasteryChanged> facts, List<Received> all) {
        var skills = facts.stream().map(MasteryChanged::skill).collect(Collectors.toSet());
        var learners = facts.stream().map(MasteryChanged::personId).collect(Collectors.toSet());
        skills.forEach(names::named);
        people.locked(Stream.concat(learners.stream(), all.stream().flatMap(MasteryListener::person))
                .collect(Collectors.toSet()));
        profiles.rows(learners, skills);
    }

    private static Stream<UUID> person(Received event) {
        return PEOPLE.contains(event.aggregateType())
                ? Stream.of(UUID.fromString(event.aggregateId()))
                : Stream.empty();
    }

    @Override
    public void handle(MasteryChanged fact, Received received) {
        var named = names.named(fact.skill());
        if (people.lockIfKnown(fact.personId()).isEmpty()) {
            throw new PermanentFailure("No person " + fact.personId() + ". Maybe of another installation.");
        }
        var heard = new HeardMastery(estimate(fact), received.aggregateVersion(), received.time(), clock.instant());
        histories.add(new HeardMasteryRow(fact.personId(), fact.skill(), heard));
        if (named.joined()) {
            joinEstimates.of(List.of(fact.personId()));
        } else {
            believe(fact, heard);
        }
        changed.fire(new EstimateChanged(fact.personId(), named.skill()));
    }

    private void believe(MasteryChanged fact, HeardMastery heard) {
        var row = profiles.row(fact.personId(), fact.skill())
                .orElseGet(() -> new EstimateRow(fact.personId(), fact.skill()));
        row.become(heard.estimate(), EstimateOrigin.MASTERY, heard.trueAt());
        profiles.add(row);
    }

    private static Estimate estimate(MasteryChanged fact) {
        try {
            return new Estimate(fact.mean(), fact.sd() * fact.sd(), fact.evidence(), fact.unassisted());
        } catch (IllegalArgumentException e) {
            throw new PermanentFailure("Not an estimate: " + e.getMessage(), e);
        }
    }
}
