package org.skillway.mentor.mentoring;

import static java.util.stream.Collectors.toSet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.mentoring.domain.Availability;
import org.skillway.mentor.mentoring.domain.Challenge;
import org.skillway.mentor.mentoring.domain.MeetingMode;
import org.skillway.mentor.mentoring.domain.MentorType;
import org.skillway.mentor.mentoring.domain.Mentoring;
import org.skillway.mentor.mentoring.domain.Offer;
import org.skillway.mentor.mentoring.domain.Slot;

/** What somebody offers as a mentor, whole: what is not named here is not offered. */
record MentoringRequest(
        @NotNull @Size(max = 100) List<@NotNull @Valid OfferRequest> offers,
        @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = "manager|peer|expert") String> types,
        @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = SLUG) String> challengeTypes,
        @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = "in-person|video|chat") String> meetingModes,
        @NotNull @Min(0) @Max(50) Integer capacity,
        @NotNull @Size(max = 100) List<@NotNull @Valid SlotRequest> availability,
        @Nullable @Schema(implementation = String.class) ZoneId timeZone) {

    private static final String SLUG = "[a-z0-9-]{1,64}";

    record OfferRequest(
            @NotNull @Pattern(regexp = SLUG) String skill,
            @NotNull @DecimalMin("0") @DecimalMax("5") Double strength) {}

    record SlotRequest(
            @NotNull DayOfWeek day,
            @NotNull LocalTime from,
            @NotNull LocalTime to) {}

    /** Throws IllegalArgumentException where two values do not go together. */
    Mentoring mentoring(UUID personId, ZoneId home) {
        return new Mentoring(
                personId,
                offers.stream()
                        .map(offer -> new Offer(offer.skill(), offer.strength()))
                        .toList(),
                Kebab.parseAll(MentorType.class, types),
                orEmpty(challengeTypes).stream().map(Challenge::new).collect(toSet()),
                Kebab.parseAll(MeetingMode.class, orEmpty(meetingModes)),
                capacity,
                new Availability(
                        availability.stream()
                                .map(slot -> new Slot(slot.day(), slot.from(), slot.to()))
                                .toList(),
                        timeZone == null ? home : timeZone));
    }

    private static List<String> orEmpty(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }
}
