package org.skillway.mentor.match.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.skillway.mentor.mentoring.domain.Availability;
import org.skillway.mentor.mentoring.domain.Challenge;
import org.skillway.mentor.mentoring.domain.MeetingMode;
import org.skillway.mentor.mentoring.domain.MentorType;
import org.skillway.mentor.mentoring.domain.Mentoring;
import org.skillway.mentor.mentoring.domain.Offer;
import org.skillway.mentor.mentoring.domain.Slot;
import org.skillway.mentor.need.domain.Gap;
import org.skillway.mentor.need.domain.GapKind;

/** Learners and mentors for the tests of this package; each method states one fact. */
final class MatchFixture {

    static final UUID LEARNER = person(1);
    static final UUID BOSS = person(2);
    static final String DISCOVERY = "discovery";
    static final Challenge CONFIDENCE = new Challenge("confidence");

    private static final LocalDate WEEK = LocalDate.parse("2027-01-13");
    private static final List<String> ZONES = List.of("Europe/Berlin", "America/New_York", "Asia/Tokyo");

    private MatchFixture() {}

    static UUID person(long number) {
        return new UUID(0, number);
    }

    /** A learner in Berlin at 1 in discovery, who needs 3. */
    static Ask aLearnerWhoLacks(GapKind kind) {
        return new Ask(
                LEARNER,
                new Gap(DISCOVERY, 3, 1, kind, true),
                Set.of(BOSS),
                officeHours("Europe/Berlin"),
                WEEK,
                null,
                null);
    }

    static Ask whoFindsHard(Challenge challenge, Ask ask) {
        return new Ask(ask.learner(), ask.gap(), ask.managers(), ask.availability(), ask.week(), challenge, ask.mode());
    }

    static Ask whoLikes(MeetingMode mode, Ask ask) {
        return new Ask(ask.learner(), ask.gap(), ask.managers(), ask.availability(), ask.week(), ask.challenge(), mode);
    }

    /** An active peer and expert in Berlin with office hours and two places, who offers discovery only. */
    static Mentor aMentor(long number, double strength) {
        return mentor(
                person(number),
                strength,
                EnumSet.of(MentorType.PEER, MentorType.EXPERT),
                2,
                officeHours("Europe/Berlin"));
    }

    static Mentor mentor(UUID id, double strength, Set<MentorType> types, int capacity, Availability availability) {
        return new Mentor(
                new Mentoring(
                        id, List.of(new Offer(DISCOVERY, strength)), types, Set.of(), Set.of(), capacity, availability),
                0,
                true);
    }

    static Mentor withTypes(Set<MentorType> types, Mentor mentor) {
        var its = mentor.mentoring();
        return mentor(its.personId(), strength(mentor), types, its.capacity(), its.availability());
    }

    static Mentor withCapacity(int capacity, Mentor mentor) {
        var its = mentor.mentoring();
        return mentor(its.personId(), strength(mentor), its.types(), capacity, its.availability());
    }

    static Mentor whoHelpsAlready(int learners, Mentor mentor) {
        return new Mentor(mentor.mentoring(), learners, mentor.active());
    }

    static Mentor withAvailability(Availability availability, Mentor mentor) {
        var its = mentor.mentoring();
        return mentor(its.personId(), strength(mentor), its.types(), its.capacity(), availability);
    }

    static Mentor whoHelpsWith(Challenge challenge, Mentor mentor) {
        var its = mentor.mentoring();
        return new Mentor(
                new Mentoring(
                        its.personId(),
                        its.offers(),
                        its.types(),
                        Set.of(challenge),
                        its.modes(),
                        its.capacity(),
                        its.availability()),
                mentor.helped(),
                mentor.active());
    }

    static Mentor whoMeets(MeetingMode mode, Mentor mentor) {
        var its = mentor.mentoring();
        return new Mentor(
                new Mentoring(
                        its.personId(),
                        its.offers(),
                        its.types(),
                        its.challenges(),
                        Set.of(mode),
                        its.capacity(),
                        its.availability()),
                mentor.helped(),
                mentor.active());
    }

    static Availability officeHours(String zone) {
        return Availability.workingWeek(LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of(zone));
    }

    static double strength(Mentor mentor) {
        return mentor.mentoring().offer(DISCOVERY).orElseThrow().strength();
    }

    /** Anybody at all, good or bad, excluded or not. */
    static Mentor anyone(Random random, long number) {
        var mentoring = new Mentoring(
                person(number),
                random.nextInt(8) == 0 ? List.of() : List.of(new Offer(DISCOVERY, random.nextInt(51) / 10.0)),
                some(random, MentorType.class),
                random.nextBoolean() ? Set.of(CONFIDENCE) : Set.of(),
                some(random, MeetingMode.class),
                random.nextInt(4),
                new Availability(
                        random.ints(random.nextInt(4), 0, 5)
                                .mapToObj(day -> anySlot(random, day))
                                .toList(),
                        ZoneId.of(ZONES.get(random.nextInt(ZONES.size())))));
        return new Mentor(mentoring, random.nextInt(3), random.nextInt(8) > 0);
    }

    private static Slot anySlot(Random random, int day) {
        var from = LocalTime.of(random.nextInt(20), 0);
        return new Slot(DayOfWeek.of(day + 1), from, from.plusMinutes(15L * (1 + random.nextInt(12))));
    }

    private static <E extends Enum<E>> Set<E> some(Random random, Class<E> type) {
        var some = EnumSet.allOf(type);
        some.removeIf(each -> random.nextBoolean());
        return some;
    }
}
