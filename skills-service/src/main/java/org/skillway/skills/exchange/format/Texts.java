package org.skillway.skills.exchange.format;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts and keys as the taxonomy takes them. */
final class Texts {

    static final int NAME = 200;
    static final int DESCRIPTION = 4_000;
    static final int BEHAVIOUR = 500;
    static final int ID = 500;
    private static final int KEY = 64;
    private static final Pattern NOT_OF_A_KEY = Pattern.compile("[^a-z0-9]+");

    private Texts() {}

    /** Without the spaces around it; throws where it is too long or cannot be stored. */
    static String checked(String column, String text, int longest) {
        var stripped = text.strip();
        if (stripped.length() > longest) {
            throw new BadCell(column, stripped.length() + " characters, at most " + longest + " are taken");
        }
        if (stripped.indexOf('\0') >= 0) {
            throw new BadCell(column, "holds the character NUL");
        }
        return stripped;
    }

    /** A key made of a framework's own id. */
    static String key(String scheme, String column, String id) {
        var key =
                scheme + "-" + NOT_OF_A_KEY.matcher(id.toLowerCase(Locale.ROOT)).replaceAll("-");
        if (key.length() > KEY) {
            throw new BadCell(column, "gives a key of more than " + KEY + " characters: " + key);
        }
        return key;
    }

    /** As much of a text as a name may have. */
    static String name(String text) {
        return text.length() <= NAME ? text : text.substring(0, NAME - 1).strip() + "…";
    }
}
