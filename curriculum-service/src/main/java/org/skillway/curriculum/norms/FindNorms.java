package org.skillway.curriculum.norms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.skillway.curriculum.catalog.ItemAnswers;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.NormSearch;
import org.skillway.curriculum.mastery.domain.Replay;
import org.skillway.curriculum.norms.TenantNorms.Found;

/**
 * Finds the norms of the tenant at hand from its record of answers, unless another replica does or did so lately; items hear
 * what was answered until yesterday first.
 */
@ApplicationScoped
public class FindNorms {

    /** Below, the search hardly leaves the usual norms, and one person's answers would weigh too much. */
    static final int FEWEST_PEOPLE = 10;

    static final int FEWEST_ANSWERS = 200;
    private static final Duration LATELY = Duration.ofHours(20);

    /** A search takes minutes at most; after so long its replica is gone. */
    private static final Duration CUT_OFF = Duration.ofHours(1);

    @Inject
    Answers answers;

    @Inject
    ItemAnswers itemAnswers;

    @Inject
    TenantNorms norms;

    @Inject
    Clock clock;

    public void find() {
        Instant now = clock.instant();
        if (norms.take(now.minus(LATELY), now.minus(CUT_OFF))) {
            itemAnswers.modulesToGather().forEach(itemAnswers::gather);
            norms.keep(search(answers.history(), answers.items(), now));
        }
    }

    private static Found search(List<Replay.Event> history, Map<String, Belief> items, Instant now) {
        int people = (int) history.stream().map(Replay.Event::person).distinct().count();
        boolean enough = people >= FEWEST_PEOPLE && history.size() >= FEWEST_ANSWERS;
        return new Found(now, people, history.size(), enough ? NormSearch.from(history, items) : null);
    }
}
