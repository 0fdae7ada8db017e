package org.skillway.metrics.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.alert.Alert.Refresher;
import org.skillway.metrics.kpi.domain.Direction;

/** Says a slip in plain words. */
final class AlertWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private AlertWords() {}

    static String of(Alert alert) {
        var slip =
                "%s of %s %s from %s to %s%s over the last %d observations, since %s. The usual ups and downs of this person's own work do not explain it."
                        .formatted(
                                alert.kpiName(),
                                alert.userName() == null ? "somebody whose user name is changing" : alert.userName(),
                                alert.direction() == Direction.HIGHER_IS_BETTER ? "fell" : "rose",
                                number(alert.baseline()),
                                number(alert.recent()),
                                alert.unit().isEmpty() ? "" : " " + alert.unit(),
                                alert.observations(),
                                day(alert.since()));
        return slip + refresher(alert.refresher()) + cleared(alert.clearedAt());
    }

    private static String refresher(@Nullable Refresher refresher) {
        return refresher == null
                ? ""
                : " A %d-minute refresher, %s, is on the path since %s."
                        .formatted(refresher.minutes(), refresher.module(), day(refresher.since()));
    }

    private static String cleared(@Nullable Instant at) {
        return at == null ? "" : " It is back at the old level since " + day(at) + ".";
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }

    /** Two significant decimals at most: 86, 71.5, 0.42. */
    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(Math.abs(value) >= 10 ? 0 : 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
