package org.skillway.curriculum.catalog;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.standing.domain.Standing;

/**
 * Which modules are asked for; null asks for any.
 *
 * @param language a BCP 47 range: {@code en} is {@code en-GB} as well
 * @param role whose map asks for the module's skill
 * @param query words of which each is in the key, the title or the behaviour
 */
record ModuleQuery(
        @Nullable String skill,
        @Nullable String kind,
        @Nullable Integer level,
        @Nullable String language,
        @Nullable String role,
        @Nullable String moment,
        @Nullable String standing,
        @Nullable String query,
        @Nullable Instant updatedSince) {

    static final String KIND = "lesson|practice|scenario|check|refresher|simplified|worked-example";
    static final String LANGUAGE = "[A-Za-z0-9-]{1,35}";
    static final String STANDING = "stands|strengthened|retired";

    /** The most characters to look for. */
    static final int LONGEST = 100;

    /** Whether a module is asked for that stands so, by the name its skill has now and the skills that the role asks for. */
    boolean asksFor(Module module, Standing stands, @Nullable String canonical, Set<String> skillsOfRole) {
        return isOrAny(canonical, module.skill())
                && isOrAny(kind, module.kind().code())
                && (level == null || level == module.level().value())
                && speaks(module.language())
                && (role == null || skillsOfRole.contains(module.skill()))
                && (moment == null || moment.equals(module.moment()))
                && isOrAny(standing, stands.code())
                && says(module);
    }

    private boolean speaks(String tag) {
        return language == null
                || tag.equalsIgnoreCase(language)
                || tag.regionMatches(true, 0, language + "-", 0, language.length() + 1);
    }

    private boolean says(Module module) {
        if (query == null) {
            return true;
        }
        String text = String.join(
                        "\n", module.key(), module.title(), module.outcome().behaviour())
                .toLowerCase(Locale.ROOT);
        return Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+", -1)).allMatch(text::contains);
    }

    private static boolean isOrAny(@Nullable String asked, String known) {
        return asked == null || asked.equals(known);
    }
}
