package org.skillway.suite.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LocalStackTest {

    private final PortPlan ports = PortPlan.free();
    private final BlockingQueue<String> lost = new LinkedBlockingQueue<>();

    @TempDir
    Path directory;

    @Test
    void namesThePortThatIsInUse() throws Exception {
        try (var other = new ServerSocket(ports.management(Member.MENTOR), 1, InetAddress.ofLiteral("127.0.0.1"));
                var stack = stack(EnumSet.allOf(Member.class))) {
            assertThatThrownBy(stack::start)
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("Port %d of mentor-service is in use".formatted(other.getLocalPort()))
                    .hasMessageContaining("./skillway down");
        }
    }

    @Test
    void bringsAKilledMemberBackWhereItWas() throws Exception {
        try (var stack = stack(EnumSet.of(Member.POSTGRES, Member.OIDC))) {
            stack.start();
            var before = stack.facts(Member.POSTGRES).required("databases");
            var server = stack.process(Member.POSTGRES);

            stack.kill(Member.POSTGRES);
            stack.restart(Member.POSTGRES);

            assertThat(server.isAlive()).isFalse();
            assertThat(stack.facts(Member.POSTGRES).required("databases")).isEqualTo(before);
            assertThat(stack.startTime(Member.POSTGRES)).isPositive();
            assertThat(lost).as("killed on purpose").isEmpty();
        }
    }

    @Test
    void issuesTokens() throws Exception {
        try (var stack = stack(EnumSet.of(Member.OIDC))) {
            stack.start();

            var token = new Tokens(stack.address(Member.OIDC), "acme").of("learner mentor", "ada");

            assertThat(token.split("\\.")).hasSize(3);
        }
    }

    @Test
    void saysWhatIsMissingWhenNothingIsBuilt() throws Exception {
        var settings = Settings.all(directory, directory, directory, ports);
        try (var stack = new LocalStack(settings, (member, took) -> {}, lost::add)) {
            assertThatThrownBy(stack::start).isInstanceOf(StartFailed.class).hasMessageContaining("is missing");
        }
    }

    private LocalStack stack(Set<Member> members) throws IOException {
        var root = Path.of(System.getProperty("skillway.root"));
        var settings = new Settings(root, directory, directory.resolve("logs"), ports, false, true, members, List.of());
        return new LocalStack(settings, (member, took) -> {}, lost::add);
    }
}
