package org.skillway.curriculum.workmoment.domain;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The moments of work that a company rated, by key; what is learned for any other counts once. */
public record WorkMoments(Map<String, WorkMoment> rated) {

    public static final WorkMoments NONE = new WorkMoments(Map.of());

    public WorkMoments {
        rated = Map.copyOf(rated);
    }

    public Optional<WorkMoment> of(@Nullable String key) {
        return key == null ? Optional.empty() : Optional.ofNullable(rated.get(key));
    }

    public double emphasis(@Nullable String key) {
        WorkMoment moment = key == null ? null : rated.get(key);
        return moment == null ? 1 : moment.emphasis();
    }
}
