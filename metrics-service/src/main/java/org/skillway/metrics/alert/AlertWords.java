package org.skillway.metrics.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.alert.Alert.Cleared;
import org.skillway.metrics.alert.Alert.Refresher;
import org.skillway.metrics.kpi.domain.Direction;

/** Says a slip in plain words. */
final class AlertWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final int MOST_DECIMALS = 9;

    private AlertWords() {}

    static String of(Alert alert) {
        var slip =
                "%s of %s %s from %s to %s%s over the last %d observations, since %s. The usual ups and downs of this person's own work do not explain it."
                        .formatted(
                                alert.kpiName(),
                                alert.userName() == null ? "somebody whose user name is changing" : alert.userName(),
                                alert.direction() == Direction.HIGHER_IS_BETTER ? "fell" : "rose",
                                number(alert.baseline(), decimals(alert)),
                                number(alert.recent(), decimals(alert)),
                                alert.unit().isEmpty() ? "" : " " + alert.unit(),
                                alert.observations(),
                                day(alert.since()));
        return slip + refresher(alert.refresher()) + cleared(alert.cleared());
    }

    private static String refresher(@Nullable Refresher refresher) {
        return refresher == null
                ? ""
                : " A %d-minute refresher, %s, was put on the path on %s."
                        .formatted(refresher.minutes(), refresher.module(), day(refresher.since()));
    }

    private static String cleared(@Nullable Cleared cleared) {
        if (cleared == null) {
            return "";
        }
        var day = day(cleared.at());
        return switch (cleared.because()) {
            case RECOVERED -> " It is back at the old level since " + day + ".";
            case KPI_CHANGED -> " The figure was defined anew on " + day + ", and is compared with nothing before.";
            case RESTARTED -> " Somebody let the comparison begin anew on " + day + ".";
        };
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }

    /** None from ten on, else two: 86, 71.5, 0.42. More where both figures would read alike. */
    private static int decimals(Alert alert) {
        var decimals = Math.abs(alert.baseline()) >= 10 && Math.abs(alert.recent()) >= 10 ? 0 : 2;
        while (decimals < MOST_DECIMALS
                && number(alert.baseline(), decimals).equals(number(alert.recent(), decimals))) {
            decimals++;
        }
        return decimals;
    }

    private static String number(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
