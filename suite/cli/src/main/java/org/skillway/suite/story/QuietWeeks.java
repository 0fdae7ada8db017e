package org.skillway.suite.story;

import static org.skillway.suite.company.Service.METRICS;

import java.time.Duration;
import java.util.stream.StreamSupport;
import org.skillway.suite.company.Client;
import org.skillway.suite.company.Patience;

/** Weeks of ordinary tickets: everything arrives, what is forged does not, and nobody is bothered. */
final class QuietWeeks {

    private final Stage stage;
    private final Teller teller;
    private final Client rosa;

    QuietWeeks(Stage stage, Teller teller) {
        this.stage = stage;
        this.teller = teller;
        this.rosa = stage.learner(Slip.ROSA, METRICS);
    }

    void tell(ZendeskWebhook zendesk) {
        var history = TicketScore.read(stage, "signals/ticket-note-history.csv");
        var start = System.nanoTime();
        var accepted = history.stream()
                .filter(score -> zendesk.send(score).body().at("/accepted").asInt() == 1)
                .count();
        var took = Duration.ofNanos(System.nanoTime() - start);
        teller.expect(
                "Zendesk reports the ticket QA scores of six agents, each webhook signed",
                accepted == history.size(),
                "%d of %d accepted, one after the other, %.0f a second"
                        .formatted(accepted, history.size(), accepted / (took.toNanos() / 1e9)));

        var forged = zendesk.forged().send(history.getLast());
        teller.expect(
                "A webhook with a forged signature is refused",
                forged.status() == 401,
                "%d %s".formatted(forged.status(), forged.text("/title")));

        var own = history.stream()
                .filter(score -> score.userName().equals(Slip.ROSA))
                .toList();
        var seen = Patience.SHORT
                .until(this::observations, count -> count == own.size())
                .orElseGet(this::observations);
        teller.expect(
                "Rosa sees every signal about herself",
                seen == own.size(),
                "%d of %d values, mean %.1f percent"
                        .formatted(
                                seen,
                                own.size(),
                                own.stream()
                                        .mapToInt(TicketScore::score)
                                        .average()
                                        .orElse(Double.NaN)));
    }

    private int observations() {
        var list = rosa.list(stage.path(Slip.ROSA, "observations"));
        return (int) StreamSupport.stream(list.spliterator(), false).count();
    }
}
