package org.skillway.suite.story;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.skillway.suite.company.CompanyFiles;
import org.skillway.suite.company.CompanyLoader;
import org.skillway.suite.company.Loaded;
import org.skillway.suite.company.StoryCalendar;
import org.skillway.suite.company.Suite;
import org.skillway.suite.local.Endpoints;

/** Loads a company into a running suite and plays its story. */
public final class Demo {

    private final CompanyFiles files;
    private final StoryCalendar calendar;
    private final Suite suite;
    private final PrintStream out;

    /** {@code folder} is a company as {@code suite/company/README.md} describes it; the story's day becomes today. */
    public Demo(Endpoints endpoints, Path folder, Clock clock, PrintStream out) {
        this.files = new CompanyFiles(folder);
        this.calendar = new StoryCalendar(files.storyDay(), LocalDate.now(clock));
        this.suite = Suite.local(endpoints, files.tenant());
        this.out = out;
    }

    public StoryResult run() {
        load();
        return new Story(files, calendar, suite, out).play();
    }

    /** Loads the company and says what there is now. Throws where a service refuses. */
    public List<Loaded> load() {
        out.printf("Loading %s through the public APIs%n", files.name());
        var loaded = new CompanyLoader(files, suite, calendar).load();
        loaded.forEach(part -> out.printf(
                "  %4d  %-42s %6d ms%n", part.count(), part.what(), part.took().toMillis()));
        return loaded;
    }
}
