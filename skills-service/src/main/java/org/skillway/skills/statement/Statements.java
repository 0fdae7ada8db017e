package org.skillway.skills.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.taxonomy.Skills;

/** Refuses statements about skills nobody knows and about times that have not come. */
@ApplicationScoped
public class Statements {

    /** Before it nobody who works now did anything, and the database's own calendar ends somewhere. */
    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    @Inject
    Skills skills;

    @Inject
    Clock clock;

    /** Refuses a skill that nobody knows; a known one is not merged into another until the transaction ends. */
    public void requireSkill(String skill) {
        skills.holdMerges();
        if (!skills.isKnown(skill)) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "No skill '" + skill + "'. Maybe it is not imported yet.",
                    Problem.at("/skill", "unknown"));
        }
    }

    /** The time stated, or now where none is. */
    public Instant past(@Nullable Instant stated, String pointer) {
        var now = clock.instant();
        if (stated == null) {
            return now;
        }
        if (stated.isAfter(now) || stated.isBefore(EARLIEST)) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "Nobody here has seen what happened then.",
                    Problem.at(pointer, "does not lie between " + EARLIEST + " and " + now));
        }
        return stated;
    }
}
