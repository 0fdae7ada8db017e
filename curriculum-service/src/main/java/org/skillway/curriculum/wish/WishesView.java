package org.skillway.curriculum.wish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.guide.StepView;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Wishes;
import org.skillway.curriculum.path.domain.Wishes.Deferral;
import org.skillway.curriculum.upnext.UpNext;

/** What a learner wants soon and put off, and what comes next with it. */
public record WishesView(
        UUID personId,
        List<PinView> pins,
        List<DeferralView> deferrals,

        @Schema(description = "What the next step is at this moment, as GET next-step says it.") @Nullable
        StepView next) {

    public record PinView(
            String module,
            Instant at,

            @Schema(description = "The Monday of the week it is planned for; null where it has no room in four weeks.")
            @Nullable
            LocalDate week) {}

    public record DeferralView(
            String module,
            LocalDate until,

            @Schema(
                    description =
                            "Where a person decided it: what they said, for who may read contests and as long as the contest is"
                                    + " kept, else null.")
            @Nullable
            String reason,

            @Schema(description = "Whether a person decided it in a contest.")
            boolean excused,

            Instant at) {}

    /** With the reasons that the reader may know. */
    static WishesView of(
            UUID personId,
            Wishes wishes,
            Path path,
            UpNext next,
            boolean own,
            Function<Deferral, @Nullable String> reason) {
        return new WishesView(
                personId,
                wishes.pins().stream()
                        .map(pin -> new PinView(pin.module(), pin.at(), week(path, pin.module())))
                        .toList(),
                wishes.deferrals().stream()
                        .map(put ->
                                new DeferralView(put.module(), put.until(), reason.apply(put), put.excused(), put.at()))
                        .toList(),
                StepView.of(next, own));
    }

    private static @Nullable LocalDate week(Path path, String module) {
        return path.steps().stream()
                .filter(step -> step.module().equals(module))
                .map(step -> step.week())
                .findFirst()
                .orElse(null);
    }
}
