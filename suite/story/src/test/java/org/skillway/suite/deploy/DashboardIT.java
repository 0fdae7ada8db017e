package org.skillway.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.company.Patience;
import org.skillway.suite.local.Member;
import org.skillway.suite.story.ToldSuite;

/** Dashboard and alerts ask for figures that each running service gives. */
// Last: by then the minute has passed after which the Kafka client's figures are there.
@Order(Order.DEFAULT + 2)
@ExtendWith(ToldSuite.Resolver.class)
class DashboardIT {

    private static final Pattern SERIES = Pattern.compile("\\b([a-z][a-z0-9]*(?:_[a-z0-9]+)+)\\{([^}]*)}");
    private static final Pattern ONE_JOB = Pattern.compile("job=\"([^\"]+)\"");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=~?\"");

    // What the Kafka client counts is looked for once a minute; where this test runs alone it waits for that.
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(120), Duration.ofSeconds(1));

    /** What Prometheus adds itself. */
    private static final Set<String> ADDED = Set.of("job", "instance");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyServiceGivesTheFiguresAskedFor(ToldSuite suite) {
        var asked = Stream.concat(expressions("alerts.yaml"), expressions("dashboard.json"))
                .collect(Collectors.toSet());
        assertThat(asked).hasSizeGreaterThan(12);

        assertThat(Member.services()).allSatisfy(service -> {
            var missing =
                    asked.stream().filter(series -> series.isAskedOf(service)).collect(Collectors.toSet());
            PATIENCE.until(() -> missing.removeAll(given(suite, service, missing)), any -> missing.isEmpty());
            assertThat(missing).as(service.label()).isEmpty();
        });
    }

    /** The name of a series, its labels without those that Prometheus adds, and the one service it is asked of, or none for all. */
    private record Series(String name, Set<String> labels, String job) {

        boolean isAskedOf(Member service) {
            return job.isEmpty() || job.equals(service.label());
        }
    }

    private static Stream<Series> expressions(String file) {
        var folder = "grafana/" + file;
        var document = file.endsWith(".json")
                ? Deploy.json(folder)
                : Deploy.yaml(Deploy.text(folder)).getFirst();
        return document.findValuesAsText("expr").stream()
                .flatMap(expression -> SERIES.matcher(expression).results())
                .map(found -> new Series(found.group(1), labels(found.group(2)), job(found.group(2))));
    }

    /** Empty where the name is a pattern. */
    private static String job(String selector) {
        return ONE_JOB.matcher(selector)
                .results()
                .map(job -> job.group(1))
                .findFirst()
                .orElse("");
    }

    private static Set<String> labels(String selector) {
        return LABEL.matcher(selector)
                .results()
                .map(label -> label.group(1))
                .filter(label -> !ADDED.contains(label))
                .collect(Collectors.toSet());
    }

    private static boolean isOf(String line, Series series) {
        var name = line.split("[{ ]", 2)[0];
        var selector = line.contains("{") ? line.substring(line.indexOf('{'), line.lastIndexOf('}') + 1) : "";
        return name.equals(series.name()) && labels(selector).containsAll(series.labels());
    }

    private Set<Series> given(ToldSuite suite, Member service, Set<Series> asked) {
        var lines = figures(suite, service).lines().toList();
        return asked.stream()
                .filter(series -> lines.stream().anyMatch(line -> isOf(line, series)))
                .collect(Collectors.toSet());
    }

    private String figures(ToldSuite suite, Member service) {
        var address = URI.create(
                "http://127.0.0.1:%d/q/metrics".formatted(suite.ports().management(service)));
        try {
            var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
