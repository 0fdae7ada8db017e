package org.skillway.suite.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.skillway.suite.company.CompanyFiles;
import org.skillway.suite.company.Suite;
import org.skillway.suite.local.LocalStack;
import org.skillway.suite.local.Member;
import org.skillway.suite.local.Tokens;
import org.skillway.suite.story.Demo;

/** Runs the chosen experiments on a suite that was just started and is thrown away afterwards. */
public final class Bench {

    private static final int LEARNERS = 200;

    private final LocalStack stack;
    private final Path root;
    private final Path logs;
    private final PrintStream out;

    public Bench(LocalStack stack, Path root, Path logs, PrintStream out) {
        this.stack = stack;
        this.root = root;
        this.logs = logs;
        this.out = out;
    }

    /** Prints the report and returns how many goals were missed. {@code up} is what the suite's start took. */
    public int run(Set<Part> parts, Effort effort, boolean trainAot, Duration up)
            throws IOException, InterruptedException, SQLException {
        var folder = root.resolve("suite/company");
        var company = new CompanyFiles(folder);
        var suite = Suite.local(stack.endpoints(), company.tenant());
        var tokens = new Tokens(stack.endpoints().oidc(), company.tenant());
        if (trainAot) {
            AotTraining.train(stack, tokens, root, logs);
        }
        var learners = parts.stream().anyMatch(Part::asksLearners) ? LEARNERS : 0;
        var slipping = parts.contains(Part.SIGNALS) ? SignalToPath.people(effort) : 0;
        if (learners + slipping > 0 || parts.contains(Part.SKILLS)) {
            new Demo(stack.endpoints(), folder, Clock.systemUTC(), out).load();
        }
        try (var bare = BareService.start(stack, root, logs.resolve("bench-bare.log"))) {
            var people = learners + slipping == 0
                    ? BenchPeople.none()
                    : BenchPeople.load(learners + slipping, suite, stack, company.tenant());
            var stand = new Stand(stack, suite, company, tokens, bare, people.all(), learners, logs, effort);
            var report = new Report(out);
            for (var part : EnumSet.copyOf(parts)) {
                var alone = part.alone();
                if (alone.isPresent()) {
                    leaveOnly(alone.get());
                }
                part.experiment(root, up).run(stand, report);
            }
            return report.summary();
        }
    }

    /** What the others do with the events that follow would be measured too: in production they have other processors. */
    private void leaveOnly(Member wanted) throws IOException, InterruptedException {
        for (var member : Member.services()) {
            if (member != wanted && stack.process(member).isAlive()) {
                stack.kill(member);
            }
        }
        if (!stack.process(wanted).isAlive()) {
            stack.restart(wanted);
        }
    }
}
