package org.skillway.curriculum.workday;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** The days of the week on which there is to be less reviewing than usual, or none. */
public record EasyDaysRequest(
        @Schema(description = "None where every day is as usual. One day of the week at least stays usual.")
        @NotNull
        @Size(max = 6)
        List<@NotNull @Valid EasyDayRequest> days) {

    /** One of them. */
    public record EasyDayRequest(
            @NotNull @Pattern(regexp = "monday|tuesday|wednesday|thursday|friday|saturday|sunday")
            String day,

            @Schema(description = "Of a usual day's minutes for reviews, from 0 for none to 1 for all.")
            @NotNull
            @DecimalMin("0")
            @DecimalMax("1")
            @Digits(integer = 1, fraction = 2)
            BigDecimal share) {}

    /** A day that stands there twice is refused. */
    public Map<DayOfWeek, Double> shares() {
        Map<DayOfWeek, Double> shares = new EnumMap<>(DayOfWeek.class);
        for (int i = 0; i < days.size(); i++) {
            String day = days.get(i).day();
            double share = days.get(i).share().doubleValue();
            if (shares.put(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), share) != null) {
                throw new Problem(
                        ProblemCode.VALIDATION_FAILED,
                        "A day of the week has one share.",
                        Problem.at("/days/" + i + "/day", "'" + day + "' stands there already"));
            }
        }
        return shares;
    }
}
