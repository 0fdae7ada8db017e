package org.skillway.suite.story;

import static org.skillway.suite.company.Service.CURRICULUM;
import static org.skillway.suite.company.Service.METRICS;
import static org.skillway.suite.company.Service.SKILLS;

import java.io.PrintStream;
import java.util.List;
import org.skillway.suite.company.CompanyFiles;
import org.skillway.suite.company.People;
import org.skillway.suite.company.StoryCalendar;
import org.skillway.suite.company.Suite;

/**
 * The demo's story, on a company that {@link org.skillway.suite.company.CompanyLoader} has loaded. It prints what the
 * services answer and claims nothing it did not see; a claim that does not hold makes it fail.
 */
public final class Story {

    private final Stage stage;
    private final PrintStream out;

    public Story(CompanyFiles files, StoryCalendar calendar, Suite suite, PrintStream out) {
        var people = People.readAs(suite.as("hr-admin", files.persona("hr-admin"), SKILLS));
        this.stage = new Stage(files, calendar, suite, people);
        this.out = out;
    }

    public StoryResult play() {
        var teller = new Teller(out);
        attempt(teller, new ThreeCoordinators(stage, teller)::tell);
        attempt(teller, new TestOut(stage, teller)::tell);
        attempt(teller, new Struggle(stage, teller)::tell);
        attempt(
                teller,
                () -> new Slip(stage, teller).tell().ifPresent(correlationId -> {
                    new EarlyAlert(stage, teller).tell();
                    new Chain(stage, teller).tell(correlationId);
                }));
        attempt(teller, new MentorFound(stage, teller)::tell);
        attempt(teller, new NotAllowed(stage, teller)::tell);
        var result = teller.result();
        summary(result);
        return result;
    }

    /** A chapter that breaks is a claim that failed; the others are still worth hearing. */
    private static void attempt(Teller teller, Runnable chapter) {
        try {
            chapter.run();
        } catch (RuntimeException e) {
            teller.expect("The chapter runs to its end", false, String.valueOf(e.getMessage()));
        }
    }

    private void summary(StoryResult result) {
        out.printf("%nMeasured%n--------%n");
        result.latencies().forEach(latency -> out.printf("  %10s  %s%n", latency.inMillis(), latency.what()));
        out.printf("%nTry it yourself, while the suite runs (./skillway demo --keep)%n");
        out.printf("--------------------------------------------------------------%n");
        urls().forEach(line -> out.println("  " + line));
        out.printf(
                "%n%d of %d claims held.%n",
                result.expectations().size() - result.failed(),
                result.expectations().size());
    }

    private List<String> urls() {
        var rosa = stage.learner(Slip.ROSA, CURRICULUM);
        return List.of(
                "TOKEN=$(./skillway token learner " + Slip.ROSA + ")",
                "curl -H \"Authorization: Bearer $TOKEN\" '" + rosa.url(stage.path(Slip.ROSA, "next-step")) + "'",
                "curl -H \"Authorization: Bearer $TOKEN\" '"
                        + stage.learner(Slip.ROSA, SKILLS).url(stage.path(Slip.ROSA, "gaps") + "?day=30") + "'",
                "curl -H \"Authorization: Bearer $(./skillway token manager grace.adeyemi)\" '"
                        + stage.manager("grace.adeyemi", METRICS).url("/v1/alerts") + "'");
    }
}
