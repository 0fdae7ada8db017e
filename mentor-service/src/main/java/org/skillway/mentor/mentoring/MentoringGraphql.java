package org.skillway.mentor.mentoring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.skillway.platform.access.Role;

/** Offers to mentor, for screens. */
@GraphQLApi
@RunOnVirtualThread
public class MentoringGraphql {

    /** As {@link MentoringView}. */
    @Type("Mentoring")
    public record Offered(
            UUID personId,
            List<Offer> offers,
            List<String> types,
            List<String> challengeTypes,
            List<String> meetingModes,
            int capacity,
            int capacityLeft,
            List<Slot> availability,
            String timeZone) {

        static Offered of(MentoringView view) {
            return new Offered(
                    view.personId(),
                    view.offers().stream()
                            .map(offer -> new Offer(offer.skill(), offer.strength()))
                            .toList(),
                    view.types(),
                    view.challengeTypes(),
                    view.meetingModes(),
                    view.capacity(),
                    view.capacityLeft(),
                    view.availability().stream()
                            .map(slot -> new Slot(slot.day().name(), slot.from(), slot.to()))
                            .toList(),
                    view.timeZone());
        }
    }

    @Type("MentoringOffer")
    public record Offer(String skill, double strength) {}

    @Type("MentoringSlot")
    public record Slot(String day, String from, String to) {}

    @Inject
    ReadMentoring readMentoring;

    @Query("mentoring")
    @Description("What somebody offers as a mentor")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    public Offered mentoring(@NonNull UUID personId) {
        return Offered.of(readMentoring.of(personId).view());
    }
}
