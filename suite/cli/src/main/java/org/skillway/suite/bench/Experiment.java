package org.skillway.suite.bench;

import java.io.IOException;
import java.sql.SQLException;

/** One thing to measure. */
@FunctionalInterface
interface Experiment {

    void run(Stand stand, Report report) throws IOException, InterruptedException, SQLException;
}
