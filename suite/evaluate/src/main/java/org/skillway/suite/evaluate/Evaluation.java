package org.skillway.suite.evaluate;

import java.io.IOException;
import java.nio.file.Path;

/** One decision held against what others published about the same data. */
public interface Evaluation {

    /** As it is written on the command line. */
    String name();

    /** Reads what it needs from the data folder; a file that is not there is a {@code NoSuchFileException}. */
    void run(Path data, Report out) throws IOException;
}
