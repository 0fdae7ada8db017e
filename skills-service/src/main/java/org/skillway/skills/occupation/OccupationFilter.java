package org.skillway.skills.occupation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a list of occupations is narrowed to; empty where it is not. */
record OccupationFilter(String query, String scheme, String skill, String status) {

    static OccupationFilter of(String query, @Nullable String scheme, @Nullable String skill, @Nullable String status) {
        return new OccupationFilter(
                query.strip().toLowerCase(Locale.ROOT),
                scheme == null ? "" : scheme,
                skill == null ? "" : skill,
                status == null ? "" : status);
    }
}
