package org.skillway.curriculum.replan;

import java.util.Locale;
import org.skillway.curriculum.learner.ChangeCause;

/** What paths rest on besides their learners. */
public enum Ground {
    CATALOGUE("catalogue", ChangeCause.Kind.CATALOGUE),
    ROLE_MAPS("role_maps", ChangeCause.Kind.ROLE);

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
