package org.skillway.suite;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.skillway.suite.local.LocalStack;
import org.skillway.suite.local.Member;

/** Tells the person at the terminal how the start goes and where everything is. */
final class Terminal {

    private final PrintStream out;
    private final long began = System.nanoTime();

    Terminal(PrintStream out) {
        this.out = out;
    }

    synchronized void ready(Member member, Duration took) {
        out.printf(Locale.ROOT, "  %-20s ready after %4.1f s%n", member.label(), seconds(took));
    }

    synchronized void say(String line) {
        out.println(line);
    }

    void summary(LocalStack stack) {
        long memory = 0;
        for (var member : stack.members()) {
            memory += stack.memory(member).orElse(0);
        }
        say(String.format(
                Locale.ROOT,
                "  %-20s ready after %4.1f s%s%n",
                "everything",
                seconds(Duration.ofNanos(System.nanoTime() - began)),
                memory == 0 ? "" : ", %d MB resident".formatted(memory / 1024)));
        for (var member : stack.members()) {
            say("  %-20s %s".formatted(member.label(), stack.address(member)));
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
