package org.skillway.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The docs name no endpoint and no parameter that the contracts do not have. */
class EndpointsTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern NAMED =
            Pattern.compile("`(GET|POST|PUT|PATCH|DELETE) (/[^`? ]+)(\\?[a-zA-Z]+)?[^`]*`");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}|<[^>]*>");

    /** A path of a contract, with anything where it has parameters. */
    private record Endpoint(String method, String path, List<String> parameters) {

        boolean answers(String asked, String place) {
            var pattern = Stream.of(path.split("(?<=})|(?=\\{)", -1))
                    .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                    .reduce("", String::concat);
            return method.equals(asked) && place.matches(pattern);
        }
    }

    @Test
    void everyNamedEndpointIsInAContract() {
        var endpoints = endpoints();

        assertThat(DocsTest.pages()
                        .flatMap(page -> NAMED.matcher(DocsTest.text(page)).results()))
                .hasSizeGreaterThan(30)
                .allSatisfy(named -> assertThat(endpoints)
                        .as(named.group())
                        .anyMatch(endpoint -> endpoint.answers(
                                        named.group(1),
                                        PLACEHOLDER.matcher(named.group(2)).replaceAll("x"))
                                && (named.group(3) == null
                                        || endpoint.parameters()
                                                .contains(named.group(3).substring(1)))));
    }

    private static List<Endpoint> endpoints() {
        return DocsTest.walk(DocsTest.ROOT.resolve("docs/api"))
                .filter(file -> file.toString().endsWith(".openapi.yaml"))
                .flatMap(EndpointsTest::endpoints)
                .toList();
    }

    private static Stream<Endpoint> endpoints(Path contract) {
        try {
            return YAML.readTree(contract.toFile())
                    .get("paths")
                    .propertyStream()
                    .flatMap(path -> path.getValue()
                            .propertyStream()
                            .map(operation -> new Endpoint(
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    operation.getValue().findValuesAsText("name"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
