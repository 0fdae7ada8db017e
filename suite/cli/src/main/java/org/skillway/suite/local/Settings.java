package org.skillway.suite.local;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a suite is run: {@code root} is the repository, {@code data} and {@code logs} may not exist yet.
 *
 * @param durable whether PostgreSQL waits for the disk
 * @param brief whether it runs for minutes only: its code is then compiled quickly rather than well
 * @param origins whose scripts in a browser may call the services, such as {@code http://localhost:5173}
 */
public record Settings(
        Path root,
        Path data,
        Path logs,
        PortPlan ports,
        boolean durable,
        boolean brief,
        Set<Member> members,
        List<String> origins) {

    public Settings {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        logs = logs.toAbsolutePath().normalize();
        members = Set.copyOf(members);
        origins = List.copyOf(origins);
    }

    public static Settings all(Path root, Path data, Path logs, PortPlan ports) {
        return new Settings(root, data, logs, ports, true, false, EnumSet.allOf(Member.class), List.of());
    }

    /** The same with some of the processes only. */
    public Settings only(Set<Member> some) {
        return new Settings(root, data, logs, ports, durable, brief, some, origins);
    }

    /** The same for a suite that runs for minutes only. */
    public Settings forMinutes() {
        return new Settings(root, data, logs, ports, durable, true, members, origins);
    }

    /** The same for a suite that front ends in a browser call. */
    public Settings allowing(List<String> callers) {
        return new Settings(root, data, logs, ports, durable, brief, members, callers);
    }
}
