package org.skillway.mentor.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.skillway.mentor.match.domain.Ask;
import org.skillway.mentor.match.domain.Mentor;
import org.skillway.mentor.match.domain.MentorRanker;
import org.skillway.mentor.match.domain.Ranking;
import org.skillway.mentor.mentoring.Mentorings;
import org.skillway.mentor.mentoring.domain.Availability;
import org.skillway.mentor.mentoring.domain.Mentoring;
import org.skillway.mentor.need.domain.Gap;
import org.skillway.platform.access.Directory;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Ranks everybody who offers the skill somebody lacks. */
@ApplicationScoped
public class RankMentors {

    @Inject
    Mentorings mentorings;

    @Inject
    People people;

    @Inject
    Directory directory;

    @Inject
    MatchConfig config;

    @Inject
    Clock clock;

    /** One mentor by the same rules, for whoever said nothing of what is hard and how they like to meet. */
    public Ranking judge(UUID mentor, UUID learner, Gap gap) {
        return rank(mentorings.offering(gap.skill(), mentor).stream().toList(), learner, gap, Wish.NONE);
    }

    Ranking rank(UUID learner, Gap gap, Wish wish) {
        return rank(mentorings.offering(gap.skill()), learner, gap, wish);
    }

    private Ranking rank(List<Mentoring> offers, UUID learner, Gap gap, Wish wish) {
        var ids = offers.stream().map(Mentoring::personId).toList();
        var active = people.activeAmong(ids);
        var helped = mentorings.helped(ids);
        var mentors = offers.stream()
                .map(offer ->
                        new Mentor(offer, helped.getOrDefault(offer.personId(), 0), active.contains(offer.personId())))
                .toList();
        return new MentorRanker(config.preferenceWeight()).rank(ask(learner, gap, wish), mentors);
    }

    private Ask ask(UUID learner, Gap gap, Wish wish) {
        var home = directory
                .of(learner)
                .orElseThrow(() -> new Problem(
                        ProblemCode.NOT_FOUND, "The learner is not known here. Maybe their import is on its way."))
                .timeZone();
        return new Ask(
                learner,
                gap,
                people.managersOf(learner),
                Availability.workingWeek(config.workingDayFrom(), config.workingDayTo(), home),
                LocalDate.ofInstant(clock.instant(), home),
                wish.challenge(),
                wish.mode());
    }
}
