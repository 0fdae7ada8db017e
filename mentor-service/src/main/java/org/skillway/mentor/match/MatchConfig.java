package org.skillway.mentor.match;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** What an operator may set about matches. */
@ConfigMapping(prefix = "skillway.mentor.match")
public interface MatchConfig {

    /** What a shared meeting mode adds to a score: 0 (preferences count for nothing) to 0.05. */
    @WithDefault("0.05")
    double preferenceWeight();

    /** When a learner's working day begins, on the clock of their own time zone. */
    @WithDefault("09:00")
    LocalTime workingDayFrom();

    /** When a learner's working day ends, on the clock of their own time zone. */
    @WithDefault("17:00")
    LocalTime workingDayTo();
}
