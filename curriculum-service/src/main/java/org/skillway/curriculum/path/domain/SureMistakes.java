package org.skillway.curriculum.path.domain;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * What somebody answered wrong and was sure of, and not right since: it goes first among what is equally open, after refreshers,
 * which work or its learner asked for. Nobody looks up what they are sure of, so it is repeated at work until somebody says
 * so; once told, it is mended more readily than what was a guess (Butterfield and Metcalfe, Errors Committed with High Confidence
 * Are Hypercorrected, Journal of Experimental Psychology: Learning, Memory and Cognition 27, 2001).
 */
final class SureMistakes implements Comparator<Step> {

    static final SureMistakes NONE = new SureMistakes(null, Map.of());

    private final @Nullable Open open;
    private final Map<String, Module> mended;

    private record Open(Situation situation, Catalogue catalogue, Prerequisites prerequisites) {

        /** The module of a step where it can be taken now and was answered so. */
        Optional<Module> mistaken(Step step) {
            return catalogue
                    .module(step.module())
                    .filter(module -> situation.progressIn(module).hasSureMistake())
                    .filter(module -> step.inserted() != null || prerequisites.allMet(module));
        }
    }

    private SureMistakes(@Nullable Open open, Map<String, Module> mended) {
        this.open = open;
        this.mended = mended;
    }

    SureMistakes(Situation situation, Catalogue catalogue, Map<String, Module> mended) {
        this(new Open(situation, catalogue, new Prerequisites(situation, catalogue)), mended);
    }

    @Override
    public int compare(Step one, Step other) {
        return Integer.compare(place(one), place(other));
    }

    /** The same with the reason; it says nothing of how sure somebody was, which others may not read. */
    Step explained(Step step) {
        return mistaken(step)
                .map(module -> step.because(Wording.sureMistake(module, step.why())))
                .orElse(step);
    }

    private int place(Step step) {
        if (open == null) {
            return 0;
        }
        if (step.inserted() == Inserted.REFRESHER) {
            return -1;
        }
        return mistaken(step).isPresent() ? 0 : 1;
    }

    /** What a step is for that was answered so: its own module, or the one it mends. */
    private Optional<Module> mistaken(Step step) {
        if (open == null) {
            return Optional.empty();
        }
        Open now = open;
        return Optional.ofNullable(step.inserted() == null ? null : mended.get(step.module()))
                .filter(module -> now.situation().progressIn(module).hasSureMistake())
                .or(() -> now.mistaken(step));
    }
}
