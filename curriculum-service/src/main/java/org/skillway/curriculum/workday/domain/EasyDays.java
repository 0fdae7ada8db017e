package org.skillway.curriculum.workday.domain;

import static java.util.Objects.requireNonNullElse;

import java.time.DayOfWeek;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days of the week on which somebody is to have less reviewing, or none: what they chose themselves, else what their
 * company has. Work they do there all the same.
 *
 * @param company the share of a usual day's minutes, from 0 to 1, by the company's days
 * @param since the version of the company's policy that these are of
 * @param own theirs; null where they leave it to the company
 * @param version how often they chose
 */
public record EasyDays(
        Map<DayOfWeek, Double> company, int since, @Nullable Map<DayOfWeek, Double> own, int version) {

    /** What holds until a company or a person says otherwise. */
    public static final EasyDays NONE = new EasyDays(Map.of(), 0, null, 0);

    public EasyDays {
        company = Map.copyOf(requireNonNullElse(company, Map.of()));
        own = own == null ? null : Map.copyOf(own);
    }

    /** The days that count, each with its share; others are usual days. */
    public Map<DayOfWeek, Double> shares() {
        return own == null ? company : own;
    }

    /** Of somebody whose company has these since that version of its policy. */
    public EasyDays in(Map<DayOfWeek, Double> theirs, int since) {
        return new EasyDays(theirs, since, own, version);
    }

    /** Having chosen these; null leaves it to the company. */
    public EasyDays choosing(@Nullable Map<DayOfWeek, Double> chosen) {
        return new EasyDays(company, since, chosen, version + 1);
    }

    /** The version of the policy that counts; null where they chose themselves. */
    public @Nullable Integer policySince() {
        return own == null ? since : null;
    }

    boolean free(DayOfWeek day) {
        return shares().getOrDefault(day, 1.0) == 0;
    }
}
