package org.skillway.mentor;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The one spelling of our constants outside the code: {@code IN_PERSON} is {@code in-person} in JSON, SQL and events. */
public final class Kebab {

    private Kebab() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In alphabetical order. */
    public static List<String> all(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Kebab::of).sorted().toList();
    }

    /** Throws IllegalArgumentException for a word that is none of the type's constants. */
    public static <E extends Enum<E>> E parse(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public static <E extends Enum<E>> Set<E> parseAll(Class<E> type, Collection<String> words) {
        return words.stream().map(word -> parse(type, word)).collect(Collectors.toUnmodifiableSet());
    }
}
