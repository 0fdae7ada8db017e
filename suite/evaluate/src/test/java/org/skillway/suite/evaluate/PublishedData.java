package org.skillway.suite.evaluate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of published data sets, or a skipped test where there is none. */
public final class PublishedData {

    private PublishedData() {}

    public static Path folder() {
        Path root = Path.of(System.getProperty("skillway.root", ".")).toAbsolutePath();
        Path data = Path.of(System.getProperty(
                "skillway.data", root.resolveSibling("shared/data").toString()));
        assumeTrue(
                Files.isDirectory(data), () -> "No published data in " + data + "; name it with -Dskillway.data=DIR.");
        return data;
    }
}
