package org.skillway.curriculum.learner;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import org.skillway.curriculum.ledger.StoredPath;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.store.Json;

/** Stored paths by their text, each read once: whoever asks what comes next finds mostly what they found before. */
@ApplicationScoped
class KnownPaths {

    /** In characters of text, a byte each; what is read of it takes about three times as much. */
    private static final int MOST = 4_000_000;

    private final LoadingCache<String, Path> known = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String text, Path _) -> text.length())
            .build(text -> Json.read(text, StoredPath.class).toPath());

    Path of(String text) {
        return known.get(text);
    }
}
