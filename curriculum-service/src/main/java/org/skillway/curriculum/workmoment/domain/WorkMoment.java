package org.skillway.curriculum.workmoment.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A moment of the company's work, such as a first contact or an approval: how much hangs on it and how often it goes wrong.
 *
 * <p>What is learned for it counts
 *
 * <pre>  emphasis = 1 + a quarter for each grade above the lowest, of importance and of friction</pre>
 *
 * times, so from once to twice. Twice is what a critical target counts: the most that a moment can do is to make a target
 * count as if it were critical, and never more than one that is. Both grades are a person's judgement and so are the
 * quarters; nothing here is measured.
 */
public record WorkMoment(String key, String name, Importance importance, Friction friction) {

    /** How much hangs on it. */
    public enum Importance {
        USUAL(0, ""),
        HIGH(0.25, "on which much hangs"),
        CRITICAL(0.5, "which is critical");

        private final double more;
        private final String words;

        Importance(double more, String words) {
            this.more = more;
            this.words = words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Importance of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** How often it goes wrong or gets stuck. */
    public enum Friction {
        LOW(0, ""),
        MEDIUM(0.25, "which gets stuck at times"),
        HIGH(0.5, "which often gets stuck");

        private final double more;
        private final String words;

        Friction(double more, String words) {
            this.more = more;
            this.words = words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Friction of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** How many times it counts what is learned for this moment: from 1 to 2. */
    public double emphasis() {
        return 1 + importance.more + friction.more;
    }

    /** Whether it counts more than what nobody rated. */
    public boolean counts() {
        return emphasis() > 1;
    }

    /** For who learns something for it; empty where it counts as anything else. */
    public Optional<String> reason(String something) {
        String why = Stream.of(importance.words, friction.words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" and "));
        return why.isEmpty()
                ? Optional.empty()
                : Optional.of("%s is for “%s”, %s, so it counts %d %% more."
                        .formatted(something, name, why, Math.round((emphasis() - 1) * 100)));
    }
}
