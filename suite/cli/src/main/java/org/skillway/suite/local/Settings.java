package org.skillway.suite.local;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** How a suite is run: {@code root} is the repository, {@code data} and {@code logs} may not exist yet. */
public record Settings(Path root, Path data, Path logs, PortPlan ports, boolean durable, Set<Member> members) {

    public Settings {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        logs = logs.toAbsolutePath().normalize();
        members = Set.copyOf(members);
    }

    public static Settings all(Path root, Path data, Path logs, PortPlan ports) {
        return new Settings(root, data, logs, ports, true, EnumSet.allOf(Member.class));
    }

    /** The same with some of the processes only. */
    public Settings only(Set<Member> some) {
        return new Settings(root, data, logs, ports, durable, some);
    }
}
