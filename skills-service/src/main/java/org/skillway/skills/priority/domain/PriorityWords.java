package org.skillway.skills.priority.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in sentences what a role's place is made of; amounts count in one currency, if any is stated. */
record PriorityWords(@Nullable String currency) {

    boolean counts(@Nullable Stake stake) {
        return stake != null && stake.currency().equals(currency);
    }

    /** A factor and its value in a sentence. */
    String of(RoleSituation role, Factor factor, double value) {
        return switch (factor) {
            case PEOPLE ->
                String.format(
                        Locale.ROOT,
                        "%d people, with %.1f shares of work in it.",
                        role.holding().people(),
                        value);
            case MISSING ->
                String.format(
                        Locale.ROOT,
                        "%.0f %% of what the role asks is missing, critical skills counting twice.",
                        100 * value);
            case URGENCY -> String.format(Locale.ROOT, "%.2f, where 1 is due now and 0.5 is due in 30 days.", value);
            case KEY_PERSON ->
                String.format(Locale.ROOT, "In %.0f %% of the role at most one person is ready.", 100 * (value - 1));
            case IMPACT -> impact(role, value);
        };
    }

    private String impact(RoleSituation role, double value) {
        if (counts(role.stake())) {
            return String.format(Locale.ROOT, "%.0f %s per person and month are at stake, as stated.", value, currency);
        }
        return currency == null
                ? "Unknown of every role, so it weighs nothing."
                : "Unknown; it counts as the median of what is stated for other roles.";
    }

    /** What the rank of a role rests on that nobody knows. */
    List<RolePriority.Unknown> unknown(RoleSituation role) {
        var unknown = new ArrayList<RolePriority.Unknown>();
        var stake = role.stake();
        if (stake == null) {
            unknown.add(new RolePriority.Unknown(Factor.IMPACT, "Nobody stated what is at stake in this role."));
        } else if (!counts(stake)) {
            unknown.add(new RolePriority.Unknown(
                    Factor.IMPACT,
                    String.format(
                            Locale.ROOT,
                            "The stake is stated in %s, most are in %s, and no rate is known.",
                            stake.currency(),
                            currency)));
        }
        if (role.holding().people() == 0) {
            unknown.add(new RolePriority.Unknown(Factor.PEOPLE, "Nobody you lead holds this role."));
        }
        var blind = role.holding().unseen();
        if (blind > 0) {
            unknown.add(new RolePriority.Unknown(
                    Factor.MISSING,
                    String.format(
                            Locale.ROOT,
                            "In %.0f %% of what is asked of people nothing tells of them yet.",
                            100 * blind)));
        }
        return unknown;
    }
}
