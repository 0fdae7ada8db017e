package org.skillway.skills.profile.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a statement about somebody's level comes from, and how far it can be relied on.
 *
 * <p>Reliability is that of classical test theory: the share of the differences between such statements that is true
 * difference between people (Lord and Novick 1968, chapter 3). Two supervisors who rate the same person's whole
 * performance agree at 0.52 (Viswesvaran, Ones and Schmidt 1996); one skill against written behaviours does a little
 * better. Peers agree at 0.42 (the same study), and who mentors somebody sees them as one. The
 * value for prior experience is our judgment: a job of the same kind, stated at hire, seen by nobody here. So
 * is that of a stretch assignment: whoever leads somebody looks at weeks of work there and not at one piece, but is one
 * observer still, and errs the same way each day; we know of no figure and take that of an observation.
 */
public enum EvidenceKind {
    PRIOR_EXPERIENCE(0.5, false),
    MANAGER_OBSERVATION(0.6, true),
    MENTOR_OBSERVATION(0.42, false),
    STRETCH_ASSIGNMENT(0.6, true);

    private final double reliability;
    private final boolean shows;

    EvidenceKind(double reliability, boolean shows) {
        this.reliability = reliability;
        this.shows = shows;
    }

    /** Whether such a statement may count as the skill shown without help. */
    boolean shows() {
        return shows;
    }

    public double reliability() {
        return reliability;
    }

    /** As far as help did not carry it. */
    public double reliability(HelpLevel help) {
        return reliability * (1 - help.carried());
    }

    /** As written in requests, events and rows: {@code prior-experience}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<EvidenceKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The variance of the error of such a statement, where people differ by so much. */
    public double errorVariance(double betweenPeople) {
        return betweenPeople * (1 - reliability) / reliability;
    }
}
