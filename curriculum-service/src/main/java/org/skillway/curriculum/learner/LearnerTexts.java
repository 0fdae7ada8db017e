package org.skillway.curriculum.learner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.easydaypolicy.CompanyEasyDays;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.learner.domain.Renaming;
import org.skillway.curriculum.ledger.StoredPath;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.norms.TenantNorms;
import org.skillway.curriculum.nudgepolicy.CompanyDays;
import org.skillway.curriculum.pacepolicy.CompanyPace;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.store.Json;

/** What the texts of a learner's row say. */
@ApplicationScoped
class LearnerTexts {

    /** In characters of text, a byte each; what is read of it takes about three times as much. */
    private static final int MOST = 3_000_000;

    private static final int MOST_OF_PATHS = 1_500_000;

    @Inject
    TenantNorms norms;

    @Inject
    CompanyDays companyDays;

    @Inject
    CompanyPace companyPace;

    @Inject
    CompanyEasyDays companyEasyDays;

    @Inject
    Clock clock;

    /** Each is read once: who answers one question mostly keeps their path, and answers the next. */
    private final LoadingCache<String, Path> paths = Caffeine.newBuilder()
            .maximumWeight(MOST_OF_PATHS)
            .weigher((String text, Path _) -> text.length())
            .build(LearnerTexts::read);

    /** What was written here of each person last: who answers one question answers the next soon. */
    private final Cache<UUID, Written> written = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((UUID _, Written last) -> last.text().length())
            .build();

    /** What a learner's row says since it was written under a mark. */
    record Written(
            UUID mark,
            String text,
            Learner learner,
            Path path,
            @Nullable UUID decisionId) {}

    Path path(@Nullable String text) {
        return text == null ? Path.EMPTY : paths.get(text);
    }

    /** As the other, for whoever keeps it. */
    static Path read(@Nullable String text) {
        return text == null ? Path.EMPTY : Json.read(text, StoredPath.class).toPath();
    }

    /** The text of a state, as it is stored under a mark. */
    String state(UUID mark, ChangedLearner changed) {
        String text = Json.brief(changed.learner());
        written.put(
                changed.personId(), new Written(mark, text, changed.learner(), changed.path(), changed.decisionId()));
        return text;
    }

    /** What was written here of somebody last, if that is at hand; maybe not what their row says any more. */
    @Nullable
    Written written(UUID personId) {
        return written.getIfPresent(personId);
    }

    /** A stored state as it is to be read today; without one somebody new. */
    Learner learner(UUID personId, @Nullable String state, Catalogue catalogue) {
        return state == null
                ? here(Learner.newcomer(clock.instant(), norms.current()))
                : asOfToday(known(personId, state), catalogue);
    }

    /** A state as it was written, as it is to be read today. */
    Learner asOfToday(Learner known, Catalogue catalogue) {
        Norms usual = norms.current();
        return new Renaming(catalogue.aliases())
                .of(here(known.withAbility(known.ability().beginning(usual))));
    }

    private Learner known(UUID personId, String state) {
        Written last = written.getIfPresent(personId);
        return last != null && last.text().equals(state) ? last.learner() : Json.read(state, Learner.class);
    }

    /** As their company has it. */
    private Learner here(Learner learner) {
        return learner.in(companyDays.current())
                .easing(companyEasyDays.of(learner.workdays().easy()))
                .withPace(companyPace.of(learner.pace()));
    }

    static ZoneId zone(@Nullable String name) {
        return name == null ? ZoneOffset.UTC : ZoneId.of(name);
    }
}
