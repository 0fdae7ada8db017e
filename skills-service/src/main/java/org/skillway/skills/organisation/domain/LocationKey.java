package org.skillway.skills.organisation.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The key of a place, made from how HR writes it: {@code New York} and {@code new york} are {@code new-york}.
 *
 * <p>Letters and digits stay, small; whatever is between them becomes one hyphen. A name with other letters, of which some
 * would be lost, or one that is too long for a key ends with eight hexadecimal digits of its own MD5, which only parts
 * names here and protects nothing.
 */
public record LocationKey(String value) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 ,.'/-]+");
    private static final int LONGEST = 64;
    private static final int BEFORE_THE_DIGITS = 50;
    private static final int DIGITS = 8;

    public static LocationKey of(String name) {
        var plain =
                name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "").toLowerCase(Locale.ROOT);
        if (PLAIN.matcher(name).matches() && !plain.isEmpty() && plain.length() <= LONGEST) {
            return new LocationKey(plain);
        }
        var begin = plain.substring(0, Math.min(plain.length(), BEFORE_THE_DIGITS));
        return new LocationKey((begin + "-" + digits(name)).replaceAll("^-+", ""));
    }

    private static String digits(String name) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("MD5 is part of every JDK", e);
        }
    }
}
