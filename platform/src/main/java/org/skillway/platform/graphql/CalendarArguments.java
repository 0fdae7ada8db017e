package org.skillway.platform.graphql;

import io.smallrye.graphql.execution.event.InvokeInfo;
import io.smallrye.graphql.spi.EventingService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Refuses, as REST does, days and times outside the years 0000 to 9999 (RFC 3339): Java reads more than any database holds. */
public class CalendarArguments implements EventingService {

    private static final int LAST_YEAR = 9999;

    /** The library reads whether this is switched on under this key. */
    @Override
    public String getConfigKey() {
        return "skillway.graphql.calendar-arguments";
    }

    @Override
    public void beforeInvoke(InvokeInfo call) {
        var given = call.getOperationTransformedArguments();
        for (var i = 0; i < given.length; i++) {
            if (!isInTheCalendar(given[i])) {
                var name = call.getOperationMethod().getParameters()[i].getName();
                throw new Problem(ProblemCode.WRONG_TYPE, "'" + name + "' has a year outside 0000 to 9999.");
            }
        }
    }

    private static boolean isInTheCalendar(Object argument) {
        return switch (argument) {
            case LocalDate day -> day.getYear() >= 0 && day.getYear() <= LAST_YEAR;
            case Instant time -> !time.isBefore(start(0)) && time.isBefore(start(LAST_YEAR + 1));
            case null, default -> true;
        };
    }

    private static Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
