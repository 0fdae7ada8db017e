package org.skillway.skills.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.helper.HelpGiven;
import org.skillway.skills.helper.Mentorships;
import org.skillway.skills.leadership.domain.Help;
import org.skillway.skills.leadership.domain.LeadershipSignal;
import org.skillway.skills.organisation.Standpoints;

/** Reads what people's mentoring tells of their leading others. */
@ApplicationScoped
class ReadLeadership {

    @Inject
    Mentorships mentorships;

    @Inject
    Standpoints standpoints;

    /** In the order of the people. */
    List<LeadershipView> of(List<UUID> personIds, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        var standpoint = standpoints.of(asOf, knownAt);
        Map<UUID, List<HelpGiven>> given = mentorships.givenBy(personIds, standpoint.knownAt());
        return personIds.stream()
                .map(person -> LeadershipView.of(
                        person, LeadershipSignal.of(helps(given.getOrDefault(person, List.of())), standpoint.asOf())))
                .toList();
    }

    private static List<Help> helps(Collection<HelpGiven> given) {
        return given.stream().map(ReadLeadership::help).toList();
    }

    private static Help help(HelpGiven given) {
        return new Help(
                given.learnerId(),
                day(given.agreedAt()),
                end(given),
                given.meetings().stream()
                        .map(met -> new Help.Meeting(met.on(), met.minutes(), met.confirmed()))
                        .toList());
    }

    private static Help.@Nullable End end(HelpGiven given) {
        var ended = given.ended();
        return ended == null ? null : new Help.End(day(ended.at()), ending(ended.outcome()), ended.toldAt());
    }

    /** An outcome that mentor-service may add later says nothing here. */
    private static Help.Ending ending(String outcome) {
        return switch (outcome) {
            case "reached", "progressed" -> Help.Ending.HELPED;
            case "no-progress" -> Help.Ending.DID_NOT_HELP;
            default -> Help.Ending.CALLED_OFF;
        };
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
