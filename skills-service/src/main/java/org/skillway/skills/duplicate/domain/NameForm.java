package org.skillway.skills.duplicate.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name as it is compared: without case, accents, punctuation, filler words and the s of plurals, in no order. */
record NameForm(Set<String> words, Set<String> trigrams) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}+#]+");
    private static final Set<String> FILLERS =
            Set.of("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with");
    private static final int SHORTEST_PLURAL = 4;
    private static final int GRAM = 3;

    static NameForm of(String name) {
        var plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var words = Arrays.stream(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
                .map(NameForm::singular)
                .collect(Collectors.toCollection(TreeSet::new));
        return new NameForm(words, trigrams(String.join(" ", words)));
    }

    String text() {
        return String.join(" ", words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    private static String singular(String word) {
        return word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** With a space at each end, so that beginnings and ends of words count. */
    private static Set<String> trigrams(String text) {
        var padded = " " + text + " ";
        var grams = new HashSet<String>();
        for (var at = 0; at + GRAM <= padded.length(); at++) {
            grams.add(padded.substring(at, at + GRAM));
        }
        return grams;
    }
}
