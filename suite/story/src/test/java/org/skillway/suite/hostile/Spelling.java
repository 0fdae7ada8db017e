package org.skillway.suite.hostile;

import java.util.List;
import java.util.Random;

/** Spells a path in ways that have led filters and routers to different opinions of where it goes. */
final class Spelling {

    /** What the front door has to refuse. */
    private static final List<String> ODD = List.of(
            "//",
            "/./",
            "/../",
            "/%2e%2e/",
            "/..;/",
            "/.;/",
            "/;/",
            ";a=b",
            ";a=b/x",
            ";",
            "%3b",
            "%2f",
            "%252f",
            "%00",
            "%20",
            "%09",
            "%0d%0a",
            "%c0%af",
            "%25%32%66",
            "%e2%80%ae",
            "%5c",
            "\\",
            "/%2e/",
            "%2e",
            "%",
            "%zz",
            "%u002f",
            "#x",
            "&",
            "+",
            "*",
            "|",
            "^",
            "\"",
            "<",
            "{",
            "}",
            ",",
            "=",
            "\u00e4",
            "\u00ff");

    /** What it lets pass, mostly, to whoever guards the endpoints. */
    private static final List<String> HARMLESS =
            List.of("/", ".", "..", ":", "@", "~", "-", "?", "?x=1", "?x=%2f..", ".json", "/x", ":import");

    private static final int MOST = 3;
    private static final int OF_SO_MANY_ONE_IS_ABSOLUTE = 20;

    private Spelling() {}

    /** The path with one to three oddities somewhere in it; now and then as a proxy would be asked for it. */
    static String hostile(String path, Random random) {
        var oddities = random.nextBoolean() ? ODD : HARMLESS;
        var text = new StringBuilder(path);
        for (var n = 1 + random.nextInt(MOST); n > 0; n--) {
            text.insert(random.nextInt(text.length() + 1), oddities.get(random.nextInt(oddities.size())));
        }
        var spelt = text.charAt(0) == '/' ? text.toString() : "/" + text;
        return random.nextInt(OF_SO_MANY_ONE_IS_ABSOLUTE) == 0 ? "http://elsewhere.example" + spelt : spelt;
    }
}
