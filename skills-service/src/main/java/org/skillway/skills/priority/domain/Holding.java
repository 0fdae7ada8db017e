package org.skillway.skills.priority.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.skillway.skills.gap.domain.Gap;

/** Those who hold a role, added up one by one: what a ranking asks of them is sums, so nobody has to be kept. */
public final class Holding {

    private static final double CHECKPOINT = 30;

    private final LocalDate today;
    private final Map<String, Integer> ready = new HashMap<>();
    private int people;
    private double shares;
    private double exposed;
    private double soon;
    private double asked;
    private double unseen;

    public Holding(LocalDate today) {
        this.today = today;
    }

    public void add(Holder holder) {
        people++;
        shares += holder.share();
        var all = holder.weight();
        for (var gap : holder.asked().gaps()) {
            var weight = Holder.weight(gap);
            asked += weight;
            if (gap.estimate().evidence() == 0) {
                unseen += weight;
            }
            if (gap.kind().isOpen()) {
                var part = holder.share() * weight * (1 - gap.probabilityReady()) / all;
                exposed += part;
                soon += part * urgency(gap);
            } else {
                ready.merge(gap.skill(), 1, Integer::sum);
            }
        }
    }

    private double urgency(Gap gap) {
        var days = Math.max(0, ChronoUnit.DAYS.between(today, gap.target().dueOn()));
        return CHECKPOINT / (CHECKPOINT + days);
    }

    int people() {
        return people;
    }

    double shares() {
        return shares;
    }

    /** How much of what is asked of them is missing. */
    double missing() {
        return shares == 0 ? 0 : exposed / shares;
    }

    /** How soon that is due. */
    double urgency() {
        return exposed == 0 ? 0 : soon / exposed;
    }

    /** The part of what is asked of them of which nothing tells. */
    double unseen() {
        return asked == 0 ? 0 : unseen / asked;
    }

    int readyIn(String skill) {
        return ready.getOrDefault(skill, 0);
    }
}
