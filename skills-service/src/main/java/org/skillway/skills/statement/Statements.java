package org.skillway.skills.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.alias.HeldNames;
import org.skillway.skills.alias.StoredAliases;
import org.skillway.skills.taxonomy.Skills;

/** Refuses statements about skills nobody knows and about times that have not come. */
@ApplicationScoped
public class Statements {

    /** Before it nobody who works now did anything, and the database's own calendar ends somewhere. */
    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    @Inject
    Skills skills;

    @Inject
    HeldNames names;

    @Inject
    Clock clock;

    /**
     * What a key stands for, which it does until the transaction ends: whoever speaks of a skill that was merged away speaks
     * of the one that it is now. Refuses one that nobody knows, and one that nobody has at a level.
     */
    public StoredAliases.Named requireSkill(String skill) {
        var named = names.named(skill);
        var kind = skills.kind(named.skill())
                .orElseThrow(() -> new Problem(
                        ProblemCode.UNPROCESSABLE,
                        "No skill '" + skill + "'. Maybe it is not imported yet.",
                        Problem.at("/skill", "unknown")));
        if (!kind.hasLevels()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "'" + skill + "' is a heading that keeps skills together. Maybe one of those is meant.",
                    Problem.at("/skill", "Nobody has it at a level."));
        }
        return named;
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
