package org.skillway.curriculum.guide;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.rest.PrintedAnswer;

/** What was answered here last about what comes next for each person, with all that the answer hangs on. */
@ApplicationScoped
class NextStepAnswers {

    private static final int MOST_BYTES = 4_000_000;

    /**
     * What an answer hangs on where neither slots nor tasks nor looking back come in.
     *
     * @param mark that of the path, its version and its decision as they are stored
     * @param own whether the learner asked, who alone reads what a step takes them
     * @param today where the learner lives
     */
    record Ground(
            UUID mark,
            boolean own,
            LocalDate today,
            @Nullable Integer minutes) {}

    private record Given(Ground ground, PrintedAnswer answer) {}

    private final Cache<UUID, Given> given = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((UUID _, Given last) -> last.answer().json().length)
            .build();

    /** The answer, if it would be the same now. */
    Optional<PrintedAnswer> of(UUID personId, Ground ground) {
        return Optional.ofNullable(given.getIfPresent(personId))
                .filter(last -> last.ground().equals(ground))
                .map(Given::answer);
    }

    void keep(UUID personId, Ground ground, PrintedAnswer answer) {
        given.put(personId, new Given(ground, answer));
    }
}
