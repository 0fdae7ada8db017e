package org.skillway.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.suite.local.Member;
import org.skillway.suite.local.PortPlan;
import org.skillway.suite.local.RunningSuite;
import org.skillway.suite.story.ToldSuite;

/** The shell examples of the docs run as they stand, and answer what the docs say they answer. */
// After those who hold what they are answered against the company as its files have it: the pages change it.
@Order(Order.DEFAULT + 1)
@ExtendWith(ToldSuite.Resolver.class)
class DocsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void doesWhatThePageSays(Path page, ToldSuite suite) throws Exception {
        var script = new PageScript(directory, ports(suite.ports()));
        PageScript.installSkillway(directory);
        RunningSuite.of(suite.stack()).write(RunningSuite.file(directory));
        var examples = Example.of(DocsTest.ROOT.resolve(page));

        var printed = script.run(examples.stream().filter(Example::isRun).toList());

        assertThat(printed).isNotEmpty();
        var command = examples.getFirst();
        for (var example : examples) {
            if (example.isRun()) {
                command = example;
            } else if (example.note().equals("answer")) {
                var real = JSON.readTree(script.answer(command).toFile());
                assertThat(Shape.differences(JSON.readTree(example.text()), real))
                        .as("%s, beside%n%s", example, real.toPrettyString())
                        .isEmpty();
            }
        }
    }

    static Stream<Path> pages() {
        return DocsTest.pages()
                .filter(page -> Example.of(page).stream().anyMatch(Example::isRun))
                .map(DocsTest.ROOT::relativize);
    }

    private static Map<Integer, Integer> ports(PortPlan real) {
        var documented = PortPlan.standard();
        var ports = new HashMap<Integer, Integer>();
        for (var member : List.of(Member.values())) {
            ports.put(documented.of(member), real.of(member));
            ports.put(documented.management(member), real.management(member));
        }
        return ports;
    }
}
