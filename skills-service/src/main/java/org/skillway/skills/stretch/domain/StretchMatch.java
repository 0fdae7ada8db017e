package org.skillway.skills.stretch.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.profile.domain.Estimate;

/**
 * Which stretch assignments fit what is in somebody's way to a role, and why the others do not.
 *
 * <p><b>In plain words.</b> An assignment fits where it exercises a skill that is in the way, asks in it for more than the
 * person can do by estimate but for no more than one level more, is open to them on that day and has a place free. What is
 * under way already fits as long as it exercises a skill in the way. Of those that fit, the one that gives the skills in the
 * way most of the minutes they need comes first, then the shorter one.
 *
 * <p><b>Formula.</b> An assignment of h hours that exercises n skills gives each 60·h/n minutes. An hour of it counts as an
 * hour of practice, no more: it is worth Σ min(minutes given, minutes wanted) over the skills that it fits.
 *
 * <p><b>Where the constants come from.</b> One level above: what somebody can do next with others at hand, as in Vygotsky's
 * zone of proximal development; that it is one level, that the hours are shared evenly and that an hour counts as one of
 * practice is our judgment. We know of no figure for how much faster people grow in such work.
 *
 * <p><b>Limits.</b> Whether the person has the time beside their work is for manager and person to say. The estimate is
 * taken at its mean, however unsure it is. One assignment is weighed at a time, never two together.
 */
public final class StretchMatch {

    /** Levels above the estimate that somebody can be asked for. */
    public static final double REACH = 1;

    private static final Comparator<Proposal> BEST = Comparator.comparing((Proposal one) -> !one.underWay())
            .thenComparing(Comparator.comparingDouble(Proposal::minutes).reversed())
            .thenComparingInt(one -> one.assignment().hours())
            .thenComparing(one -> one.assignment().key());

    private StretchMatch() {}

    /** A skill in the way that the assignment exercises, and the minutes it gives of those that are wanted. */
    public record Fit(String skill, int level, double minutes) {}

    /** An assignment that fits, and where. */
    public record Proposal(Assignment assignment, List<Fit> fits, boolean underWay) {

        public Proposal {
            fits = List.copyOf(fits);
        }

        public double minutes() {
            return fits.stream().mapToDouble(Fit::minutes).sum();
        }

        public Optional<Fit> in(String skill) {
            return fits.stream().filter(fit -> fit.skill().equals(skill)).findFirst();
        }

        public String because() {
            return underWay ? "Under way already." : "Exercises " + String.join(", ", words()) + ".";
        }

        private List<String> words() {
            return fits.stream()
                    .map(fit -> String.format(
                            Locale.ROOT, "%s at level %d for %.0f minutes", fit.skill(), fit.level(), fit.minutes()))
                    .toList();
        }
    }

    /** One that exercises a skill in the way and does not fit. */
    public record Refusal(Assignment assignment, String code, String reason) {}

    /** Best first; what exercises nothing in the way is among neither. */
    public record Matches(List<Proposal> proposals, List<Refusal> refusals) {

        public static final Matches NONE = new Matches(List.of(), List.of());

        public Matches {
            proposals = List.copyOf(proposals);
            refusals = List.copyOf(refusals);
        }

        /** The best in one skill. */
        public Optional<Proposal> in(String skill) {
            return proposals.stream().filter(one -> one.in(skill).isPresent()).findFirst();
        }
    }

    public static Matches of(Collection<Want> wants, Applicant applicant, Collection<Opening> openings) {
        var wanted = new HashMap<String, Want>();
        wants.forEach(want -> wanted.put(want.skill(), want));
        var relevant = openings.stream()
                .filter(opening -> opening.assignment().exercises().stream()
                        .anyMatch(exercise -> wanted.containsKey(exercise.skill())))
                .sorted(Comparator.comparing(opening -> opening.assignment().key()))
                .toList();
        return new Matches(
                relevant.stream()
                        .flatMap(opening -> proposal(wanted, applicant, opening).stream())
                        .sorted(BEST)
                        .toList(),
                relevant.stream()
                        .flatMap(opening -> Optional.ofNullable(refusal(wanted, applicant, opening)).stream())
                        .toList());
    }

    private static Optional<Proposal> proposal(Map<String, Want> wanted, Applicant applicant, Opening opening) {
        var assignment = opening.assignment();
        var stage = applicant.theirs().get(assignment.key());
        var underWay = stage == Applicant.Stage.RUNNING || stage == Applicant.Stage.OPEN;
        if (!underWay && Obstacle.of(opening, applicant).isPresent()) {
            return Optional.empty();
        }
        var fits = assignment.exercises().stream()
                .flatMap(exercise -> Optional.ofNullable(wanted.get(exercise.skill()))
                        .filter(want -> underWay || stretches(exercise, want.estimate()))
                        .map(want -> new Fit(
                                exercise.skill(), exercise.level(), Math.min(assignment.minutesEach(), want.minutes())))
                        .stream())
                .toList();
        return fits.isEmpty() ? Optional.empty() : Optional.of(new Proposal(assignment, fits, underWay));
    }

    private static @Nullable Refusal refusal(Map<String, Want> wanted, Applicant applicant, Opening opening) {
        if (proposal(wanted, applicant, opening).isPresent()) {
            return null;
        }
        return Obstacle.of(opening, applicant)
                .map(obstacle -> new Refusal(opening.assignment(), obstacle.code(), obstacle.phrase()))
                .orElseGet(() -> beyondReach(wanted, opening.assignment()));
    }

    private static Refusal beyondReach(Map<String, Want> wanted, Assignment assignment) {
        var above = assignment.exercises().stream()
                .anyMatch(exercise -> Optional.ofNullable(wanted.get(exercise.skill()))
                        .filter(want -> exercise.level() > want.estimate().level() + REACH)
                        .isPresent());
        return above
                ? new Refusal(assignment, "too-hard", "it asks for more than one level above the estimate")
                : new Refusal(assignment, "no-stretch", "it asks for no more than they can do by estimate");
    }

    private static boolean stretches(Exercise exercise, Estimate estimate) {
        return exercise.level() > estimate.level() && exercise.level() <= estimate.level() + REACH;
    }
}
