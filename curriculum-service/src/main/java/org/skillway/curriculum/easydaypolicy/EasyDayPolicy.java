package org.skillway.curriculum.easydaypolicy;

import java.time.DayOfWeek;
import java.util.Map;
import org.skillway.curriculum.store.TenantPolicy.Versioned;

/**
 * The days of the week on which a company has its people review less, each with its share of a usual day, from 0 to 1.
 *
 * @param since the version since which it is these
 */
record EasyDayPolicy(Map<DayOfWeek, Double> shares, int since) {

    static final EasyDayPolicy USUAL = new EasyDayPolicy(Map.of(), 0);

    EasyDayPolicy {
        shares = Map.copyOf(shares);
    }

    /** What follows on another; deciding the same again asks for no new plans. */
    static EasyDayPolicy after(Versioned<EasyDayPolicy> known, Map<DayOfWeek, Double> shares) {
        return new EasyDayPolicy(
                shares, known.policy().shares().equals(shares) ? known.policy().since() : known.version() + 1);
    }
}
