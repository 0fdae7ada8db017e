package org.skillway.curriculum.behaviour.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a behaviour begins in a language: with a verb in the third person, of something that can be seen.
 *
 * <p>An outcome is a behaviour and not a topic: something a colleague could see somebody do [1]. Only the first word is
 * looked at. It is a verb where it ends like one and not like the nouns of the language usually do; an article before it
 * makes it a topic; verbs of knowing are no behaviour. These are rules of thumb and can be wrong about one sentence, which
 * is why they warn and never refuse: a topic in the plural (“Refunds and approvals”) passes for an English verb, a noun in
 * -a (“Venta de …”) for a Spanish one.
 *
 * <p>[1] Mager, Preparing Instructional Objectives, 1962: "performance, conditions, criterion".
 */
public enum Grammar {
    ENGLISH(
            "en",
            "“Asks …”, “Writes …”, “Names …”",
            "\\p{L}[\\p{L}-]*[^s']s|can|does|goes",
            "the|an?",
            "knows|understands|learns|appreciates|realises|realizes|believes|grasps|has|is",
            "and then|as well as|and also"),
    GERMAN(
            "de",
            "“Fragt …”, “Schreibt …”, “Nennt …”",
            "\\p{L}+t|kann|darf",
            "der|die|das|ein|eine|\\p{L}*(heit|keit|schaft|tät|ment|arbeit|zeit|sicht|punkt|wort|amt|markt|kunft|recht|gerät)",
            "weiß|weiss|kennt|versteht|lernt|begreift|glaubt|beherrscht|hat|ist",
            "und dann|und außerdem|sowie"),
    FRENCH(
            "fr",
            "“Demande …”, “Écrit …”, “Nomme …”",
            "\\p{L}+[etdc]|va",
            "le|la|les|l['’]\\p{L}+|un|une|des|du|\\p{L}*([ts]ion|té|ment|isme)",
            "sait|connaît|connait|comprend|apprend|croit|maîtrise|est|a",
            "et puis|et ensuite|ainsi que"),
    SPANISH(
            "es",
            "“Pregunta …”, “Escribe …”, “Nombra …”",
            "\\p{L}+[ae]|se|da|va|ve",
            "el|la|los|las|un|una|\\p{L}*(dad|miento|aje|anza)",
            "sabe|conoce|comprende|entiende|aprende|cree|domina|tiene|es",
            "y luego|y después|así como");

    /** What a sentence names. */
    public enum Reading {
        BEHAVIOUR,
        /** Something that nobody can see, such as knowing. */
        INVISIBLE,
        TOPIC
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private final String language;
    private final String examples;
    private final Pattern verb;
    private final Pattern noun;
    private final Pattern invisible;
    private final Pattern secondStep;

    Grammar(String language, String examples, String verb, String noun, String invisible, String secondStep) {
        this.language = language;
        this.examples = examples;
        this.verb = Pattern.compile(verb, FLAGS);
        this.noun = Pattern.compile(noun, FLAGS);
        this.invisible = Pattern.compile(invisible, FLAGS);
        this.secondStep = Pattern.compile("\\b(" + secondStep + ")\\b", FLAGS);
    }

    /** The grammar of a language tag such as {@code de} or {@code de-CH}; empty where there is none here. */
    public static Optional<Grammar> of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(grammar -> grammar.language.equals(language))
                .findFirst();
    }

    public Reading read(String sentence) {
        String first = firstWord(sentence);
        if (invisible.matcher(first).matches()) {
            return Reading.INVISIBLE;
        }
        return verb.matcher(first).matches() && !noun.matcher(first).matches() ? Reading.BEHAVIOUR : Reading.TOPIC;
    }

    /** Whether the sentence goes on to another behaviour. */
    public boolean goesOn(String sentence) {
        return secondStep.matcher(sentence).find();
    }

    /** How a behaviour may begin. */
    public String examples() {
        return examples;
    }

    public static String firstWord(String sentence) {
        String first = sentence.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        return first.endsWith(",") ? first.substring(0, first.length() - 1) : first;
    }
}
