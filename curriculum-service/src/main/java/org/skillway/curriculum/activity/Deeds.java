package org.skillway.curriculum.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.pace.domain.Intensity;
import org.skillway.curriculum.progress.domain.Deed;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;

/** Reads a request as a deed, or says where it contradicts itself, the clock or the module. */
final class Deeds {

    /** Clocks of clients run ahead a little; a deed from the future by more is a mistake. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private Deeds() {}

    /** Refuses what is wrong whatever the catalogue holds. */
    static void check(ActivityRequest request, Instant now) {
        List<Location> errors = new ArrayList<>();
        boolean answered = request.kind().equals("answered");
        if (answered && request.item() == null) {
            errors.add(Problem.at("/item", "An answer names its item."));
        }
        if (answered && request.response() == null && request.correct() == null) {
            errors.add(Problem.at("/response", "An answer names the option chosen, or its grade as 'correct'."));
        }
        if (answered && request.response() != null && request.correct() != null) {
            errors.add(Problem.at("/correct", "The option chosen is graded here; send one or the other."));
        }
        if (!answered && request.response() != null) {
            errors.add(Problem.at("/response", "Only an answer chooses an option."));
        }
        if (!answered && request.correct() != null) {
            errors.add(Problem.at("/correct", "Only an answer is right or wrong."));
        }
        if (request.occurredAt().isBefore(Instant.EPOCH)) {
            errors.add(Problem.at("/occurredAt", "Lies before 1970."));
        }
        if (request.occurredAt().isAfter(now.plus(CLOCK_SKEW))) {
            errors.add(Problem.at("/occurredAt", "Lies in the future; it is " + now + " here."));
        }
        if (!errors.isEmpty()) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED, "See 'errors' for each place.", errors.toArray(Location[]::new));
        }
    }

    /** What the learner did; an answer comes with its grade, and with whether its learner may read all answers. */
    static Deed of(ActivityRequest request, Module module, boolean mayGrade, boolean keyKnown, BegunActivity begun) {
        Instant at = request.occurredAt();
        return switch (request.kind()) {
            case "started" -> new Deed.Started(at);
            case "answered" -> answered(request, module, mayGrade, keyKnown, begun);
            case "completed" -> new Deed.Completed(at);
            case "abandoned" -> new Deed.Abandoned(at);
            case "reflected" -> new Deed.Reflected(at);
            default -> new Deed.Applied(at);
        };
    }

    private static Deed answered(
            ActivityRequest request, Module module, boolean mayGrade, boolean keyKnown, BegunActivity begun) {
        String key = String.valueOf(request.item());
        Item item = module.item(key)
                .orElseThrow(() -> new Problem(
                        ProblemCode.UNPROCESSABLE,
                        "Module '" + module.key() + "' has no item '" + key + "'.",
                        Problem.at(
                                "/item",
                                "One of "
                                        + module.items().stream().map(Item::key).toList())));
        int seconds = request.seconds() == null ? 0 : request.seconds();
        return new Deed.Answered(
                item,
                Grades.of(request, item, mayGrade),
                request.help(),
                request.confidence(),
                seconds,
                begun.usualSeconds(),
                Intensity.of(begun.times()).orElse(null),
                keyKnown,
                request.occurredAt());
    }
}
