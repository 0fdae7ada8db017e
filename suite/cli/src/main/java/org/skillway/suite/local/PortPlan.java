package org.skillway.suite.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Which member listens where; services have a second port for health and metrics. */
public record PortPlan(Map<Member, Integer> ports, Map<Member, Integer> managementPorts) {

    // Below the range from which systems take the local ports of outgoing connections. Tests that run beside each other
    // have a part of it each: between choosing a port and listening there another would choose the same.
    private static final String[] FREE =
            System.getProperty("skillway.free-ports", "15000-29999").split("-");
    private static final int FIRST_FREE = Integer.parseInt(FREE[0]);
    private static final int LAST_FREE = Integer.parseInt(FREE[1]);

    public PortPlan {
        ports = Map.copyOf(ports);
        managementPorts = Map.copyOf(managementPorts);
    }

    /** The documented ports. */
    public static PortPlan standard() {
        var ports = new EnumMap<Member, Integer>(Member.class);
        var management = new EnumMap<Member, Integer>(Member.class);
        for (var member : Member.values()) {
            ports.put(member, member.standardPort());
            if (member.isService()) {
                management.put(member, member.standardManagementPort());
            }
        }
        return new PortPlan(ports, management);
    }

    /** Ports that are free now, for tests and for a second suite beside the first. */
    public static PortPlan free() {
        var taken = new HashSet<Integer>();
        var ports = new EnumMap<Member, Integer>(Member.class);
        var management = new EnumMap<Member, Integer>(Member.class);
        for (var member : Member.values()) {
            ports.put(member, freePort(taken));
            if (member.isService()) {
                management.put(member, freePort(taken));
            }
        }
        return new PortPlan(ports, management);
    }

    public int of(Member member) {
        return ports.getOrDefault(member, 0);
    }

    public int management(Member service) {
        return managementPorts.getOrDefault(service, 0);
    }

    /** Throws {@link StartFailed}, which says what to do, where something else listens on a port of these members. */
    public void requireFree(Set<Member> members) {
        var busy = busy(members);
        if (!busy.isEmpty()) {
            throw new StartFailed("%s%nStop what uses it (another suite: ./skillway down), or start with --free-ports."
                    .formatted(String.join(System.lineSeparator(), busy)));
        }
    }

    /** What stands in the way of these members, one sentence each. */
    private List<String> busy(Set<Member> members) {
        return members.stream()
                .sorted()
                .flatMap(member -> Stream.of(of(member), management(member))
                        .filter(port -> port != 0 && !isFree(port))
                        .map(port -> "Port %d of %s is in use.".formatted(port, member.label())))
                .toList();
    }

    private static int freePort(Set<Integer> taken) {
        for (int tries = 0; tries < 500; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_FREE, LAST_FREE + 1);
            if (isFree(port) && taken.add(port)) {
                return port;
            }
        }
        throw new StartFailed("No free TCP port found between %d and %d.".formatted(FIRST_FREE, LAST_FREE));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // As the servers do: a port whose last connections are still in TIME_WAIT counts as free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return !answers(InetAddress.ofLiteral("::1"), port);
        } catch (IOException inUse) {
            return false;
        }
    }

    /** Who calls "localhost" may reach the other address of this machine. */
    private static boolean answers(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 200);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
