package org.skillway.curriculum.replan;

import java.util.Locale;
import org.skillway.curriculum.learner.ChangeCause;

/** What paths rest on besides their learners. */
public enum Ground {
    CATALOGUE("catalogue", ChangeCause.Kind.CATALOGUE),
    ROLE_MAPS("role_maps", ChangeCause.Kind.ROLE),

    /**
     * Its editions are the versions of the policy. Who waits is who has a pace that was estimated under an earlier one, so
     * the column only keeps from being asked again whom nobody can plan for.
     */
    PACE_POLICY("pace_left", ChangeCause.Kind.POLICY),

    /** Likewise; who waits is who has no easy days of their own and was planned for with those of an earlier version. */
    EASY_DAY_POLICY("easy_left", ChangeCause.Kind.POLICY);

    private final String column;
    private final ChangeCause.Kind cause;

    Ground(String column, ChangeCause.Kind cause) {
        this.column = column;
        this.cause = cause;
    }

    /** Where a learner's row keeps the edition that their path was planned with. */
    String column() {
        return column;
    }

    /** Whom an edition concerns, of learners {@code l}; takes the roles as its one parameter. */
    String concerned(long edition) {
        return switch (this) {
            case CATALOGUE, ROLE_MAPS -> "l.roles && ?";
            case PACE_POLICY -> "(cardinality(?::text[]) = 0 and l.paced_since < " + edition + ")";
            case EASY_DAY_POLICY -> "(cardinality(?::text[]) = 0 and l.eased_since < " + edition + ")";
        };
    }

    ChangeCause.Kind cause() {
        return cause;
    }

    /** What its editions are counted under. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Ground of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
