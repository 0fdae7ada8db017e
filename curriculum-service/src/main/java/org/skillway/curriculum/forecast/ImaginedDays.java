package org.skillway.curriculum.forecast;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Easy days as somebody imagines them, each a day of the week alone or with its share: {@code friday}, {@code monday=0.5}. */
final class ImaginedDays {

    private static final int MOST = 6;
    private static final Pattern DAY = Pattern.compile(
            "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:=(0(?:\\.\\d{1,2})?|1(?:\\.0{1,2})?))?");

    private ImaginedDays() {}

    /** The share of each day, from 0 for none to 1 for all; one day of the week at least stays usual. */
    static Map<DayOfWeek, Double> shares(List<@Nullable String> days) {
        if (days.size() > MOST) {
            throw refused("/easyDays", MOST + " at most: one day of the week at least stays usual");
        }
        Map<DayOfWeek, Double> shares = new EnumMap<>(DayOfWeek.class);
        for (int i = 0; i < days.size(); i++) {
            Matcher read = DAY.matcher(String.valueOf(days.get(i)));
            if (!read.matches()) {
                throw refused("/easyDays/" + i, "a day such as friday, or with a share from 0 to 1 such as friday=0.5");
            }
            double share = read.group(2) == null ? 0 : Double.parseDouble(read.group(2));
            if (shares.put(DayOfWeek.valueOf(read.group(1).toUpperCase(Locale.ROOT)), share) != null) {
                throw refused("/easyDays/" + i, "'" + read.group(1) + "' stands there already");
            }
        }
        return shares;
    }

    private static Problem refused(String pointer, String rule) {
        return new Problem(
                ProblemCode.VALIDATION_FAILED, "These are no easy days: " + rule + ".", Problem.at(pointer, rule));
    }
}
