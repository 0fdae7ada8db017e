package org.skillway.mentor.mentoring;

import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.mentoring.domain.Challenge;
import org.skillway.mentor.mentoring.domain.Mentoring;

/** What somebody offers as a mentor, as it is shown. */
record MentoringView(
        UUID personId,
        List<OfferView> offers,
        List<String> types,
        List<String> challengeTypes,
        List<String> meetingModes,

        @Schema(description = "How many learners they help at a time.")
        int capacity,

        @Schema(description = "How many more they can take now.")
        int capacityLeft,

        List<SlotView> availability,
        String timeZone) {

    record OfferView(String skill, double strength) {}

    record SlotView(DayOfWeek day, String from, String to) {}

    static MentoringView of(Mentoring mentoring, int left) {
        return new MentoringView(
                mentoring.personId(),
                mentoring.offers().stream()
                        .map(offer -> new OfferView(offer.skill(), offer.strength()))
                        .toList(),
                Kebab.all(mentoring.types()),
                mentoring.challenges().stream().map(Challenge::key).sorted().toList(),
                Kebab.all(mentoring.modes()),
                mentoring.capacity(),
                left,
                mentoring.availability().slots().stream()
                        .map(slot -> new SlotView(
                                slot.day(), slot.from().toString(), slot.to().toString()))
                        .toList(),
                mentoring.availability().zone().getId());
    }
}
