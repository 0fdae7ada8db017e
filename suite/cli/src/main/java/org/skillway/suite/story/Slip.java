package org.skillway.suite.story;

import static org.skillway.suite.company.Service.CURRICULUM;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.skillway.suite.company.Client;
import org.skillway.suite.company.Patience;

/** A support agent's ticket notes slip; a refresher stands on her path before anybody complains. */
final class Slip {

    static final String ROSA = "rosa.lindqvist";
    static final String KPI = "ticket-note-quality";
    private static final String SKILL = "ticket-notes";
    private static final int SLOT_MINUTES = 5;
    private static final Patience PER_TICKET = new Patience(Duration.ofMillis(1500), Duration.ofMillis(5));

    private final Stage stage;
    private final Teller teller;
    private final Client rosa;
    private final Map<String, Long> sentAt = new HashMap<>();

    Slip(Stage stage, Teller teller) {
        this.stage = stage;
        this.teller = teller;
        this.rosa = stage.learner(ROSA, CURRICULUM);
    }

    /** Answers the signal that led to the refresher, as the id its whole chain carries. */
    Optional<String> tell() {
        teller.chapter("4. Rosa's ticket notes slip");
        var zendesk = ZendeskWebhook.of(stage);
        new QuietWeeks(stage, teller).tell(zendesk);
        new OtherTools(stage, teller).tell();
        var before = path();
        teller.expect(
                "Weeks of ordinary ups and downs change nothing",
                refresher(before).isEmpty(),
                before.toString());

        var scores = new ArrayList<Integer>();
        for (var score : TicketScore.read(stage, "signals/ticket-note-slip.csv")) {
            var start = System.nanoTime();
            sentAt.put(zendesk.send(score).text("/correlationId"), start);
            if (score.userName().equals(ROSA)) {
                scores.add(score.score());
                var after = PER_TICKET.until(this::path, path -> refresher(path).isPresent());
                if (after.isPresent()) {
                    teller.say("Rosa's next tickets score %s".formatted(scores));
                    return found(before, after.get(), System.nanoTime());
                }
            }
        }
        teller.expect("A refresher stands on Rosa's path", false, "scores %s; %s".formatted(scores, path()));
        return Optional.empty();
    }

    private Optional<String> found(PathSeen before, PathSeen after, long seenAt) {
        var step = refresher(after).orElseThrow();
        teller.expect("A refresher stands on her path", true, step.toString());
        teller.say("why: %s".formatted(step.reason()));
        teller.expect(
                "It fits the five minutes before her shift",
                step.minutes() <= SLOT_MINUTES,
                "%d minutes".formatted(step.minutes()));
        teller.expect(
                "The path moved on by this step",
                after.version() > before.version(),
                "version %d, then %d".formatted(before.version(), after.version()));

        // On a busy machine the path may change only when the next ticket is on its way: the alert knows which it was.
        var signal = new RosasAlert(stage)
                .seenBy(RosasAlert.HER_MANAGER)
                .map(alert -> alert.at("/correlationId").asText())
                .filter(sentAt::containsKey);
        teller.expect(
                "The signal that tipped the scales is known", signal.isPresent(), signal.orElse("no alert names one"));
        signal.map(sentAt::get)
                .ifPresent(sent ->
                        teller.measured("signal sent to refresher seen on the path", Duration.ofNanos(seenAt - sent)));
        return signal;
    }

    private PathSeen path() {
        return PathSeen.of(rosa.get(stage.path(ROSA, "path")));
    }

    private static Optional<NextStep> refresher(PathSeen path) {
        return path.first(
                step -> step.kind().equals("refresher") && step.skill().equals(SKILL));
    }
}
