package org.skillway.curriculum.learner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.path.domain.Path;

/**
 * The path of each person as it was written or read here last, under the mark of that writing: whoever asks for it again is
 * sent the mark alone while that is the row's still.
 */
@ApplicationScoped
class PathCopies {

    /** In steps and what stands beside them, each about a kilobyte of text and three as objects. */
    private static final int MOST = 5_000;

    /** A path under the mark of its row, and the decision by which it came about. */
    record Copy(UUID mark, Path path, @Nullable UUID decisionId) {

        private int weight() {
            return 1 + path.steps().size() + path.skipped().size() / 2;
        }
    }

    private final Cache<UUID, Copy> copies = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((UUID _, Copy copy) -> copy.weight())
            .build();

    @Nullable
    Copy of(UUID personId) {
        return copies.getIfPresent(personId);
    }

    void keep(UUID personId, Copy copy) {
        copies.put(personId, copy);
    }
}
