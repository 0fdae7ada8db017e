package org.skillway.curriculum.path.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.path.domain.Path.Waiting;

/**
 * Says of the reviews and remedies that are not on a path whether they had no room or brought less than what stands there.
 *
 * @param left the minutes that the plan leaves
 * @param shutOut the modules that had no room before anything was weighed
 * @param planned the modules of its steps
 */
record Outweighed(Situation situation, Weeks left, Set<String> shutOut, Set<String> planned) {

    List<Waiting> of(Offers offers, AwaitedRemedies awaited) {
        return Stream.concat(
                        offers.all().stream()
                                .filter(recall ->
                                        !planned.contains(recall.means().key()))
                                .map(this::of),
                        awaited.all().stream()
                                .filter(each -> !planned.contains(each.remedy().key()))
                                .map(this::of))
                .toList();
    }

    private Waiting of(Recall recall) {
        return shutOut.contains(recall.means().key())
                ? OfferWording.withoutRoom(recall.outcome(), recall.means())
                : OfferWording.outweighed(recall, situation);
    }

    private Waiting of(Awaited awaited) {
        int minutes = situation.minutes(awaited.remedy());
        return shutOut.contains(awaited.remedy().key())
                ? RemedyWording.until(awaited.until(), awaited.failed(), awaited.remedy(), minutes, left)
                : OfferWording.outweighed(awaited, RemedyWording.left(minutes, left));
    }
}
