package org.skillway.skills.gap.domain;

import java.util.Arrays;
import java.util.Locale;
import org.skillway.skills.profile.domain.Estimate;

/** Why a gap is of its kind. The first that holds counts, so their order is part of the rule. */
public enum GapReason {
    READY(GapKind.NONE, "reached, likely enough and shown often enough") {
        @Override
        boolean holds(Estimate estimate, int level, boolean reflection) {
            return estimate.readyFor(level, reflection);
        }
    },
    NOTHING_KNOWN(GapKind.FOUNDATION, "nothing is known about this person in this skill") {
        @Override
        boolean holds(Estimate estimate, int level, boolean reflection) {
            return estimate.evidence() == 0;
        }
    },
    FAR_BELOW(GapKind.FOUNDATION, "more than one level below") {
        @Override
        boolean holds(Estimate estimate, int level, boolean reflection) {
            return estimate.level() < level - 1;
        }
    },
    BELOW(GapKind.PRACTICE, "up to one level below") {
        @Override
        boolean holds(Estimate estimate, int level, boolean reflection) {
            return estimate.level() < level;
        }
    },
    UNCERTAIN(GapKind.REINFORCEMENT, "at the level on balance, not yet likely enough") {
        @Override
        boolean holds(Estimate estimate, int level, boolean reflection) {
            return estimate.probabilityAtLeast(level) < Estimate.READY_PROBABILITY;
        }
    },
    UNREFLECTED(GapKind.REINFORCEMENT, "reached and shown often enough, not yet reflected on") {
        @Override
        boolean holds(Estimate estimate, int level, boolean reflection) {
            return estimate.readyFor(level);
        }
    },
    THIN_EVIDENCE(GapKind.REINFORCEMENT, "likely reached, shown too seldom without help") {
        @Override
        boolean holds(Estimate estimate, int level, boolean reflection) {
            return true;
        }
    };

    private final GapKind kind;
    private final String phrase;

    GapReason(GapKind kind, String phrase) {
        this.kind = kind;
        this.phrase = phrase;
    }

    abstract boolean holds(Estimate estimate, int level, boolean reflection);

    public static GapReason of(Estimate estimate, int level, boolean reflection) {
        return Arrays.stream(values())
                .filter(reason -> reason.holds(estimate, level, reflection))
                .findFirst()
                .orElseThrow();
    }

    public GapKind kind() {
        return kind;
    }

    public String phrase() {
        return phrase;
    }

    /** As written in events: {@code far-below}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
