package org.skillway.skills.taxonomy;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.taxonomy.domain.ExternalId;

/** What a list of skills is narrowed to; empty where it is not. */
record SkillFilter(String query, String kind, String status, List<ExternalId> externalIds, String keys) {

    static SkillFilter of(
            String query,
            @Nullable String kind,
            @Nullable String status,
            @Nullable String externalId,
            @Nullable String keys) {
        return new SkillFilter(
                query.strip().toLowerCase(Locale.ROOT),
                kind == null ? "" : kind,
                status == null ? "" : status,
                externalId == null ? List.of() : List.of(parsed(externalId)),
                keys == null ? "" : keys);
    }

    private static ExternalId parsed(String text) {
        var colon = text.indexOf(':');
        return new ExternalId(text.substring(0, colon), text.substring(colon + 1));
    }
}
