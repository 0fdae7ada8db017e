package org.skillway.suite.local;

import java.util.Arrays;
import java.util.List;

/** A process of the suite, with the ports it has unless told otherwise. */
public enum Member {
    POSTGRES("postgres", 15432, 0),
    KAFKA("kafka", 19092, 0),
    OIDC("oidc", 8180, 0),
    SKILLS("skills-service", 8081, 9081),
    CURRICULUM("curriculum-service", 8082, 9082),
    MENTOR("mentor-service", 8083, 9083),
    METRICS("metrics-service", 8084, 9084);

    private final String label;
    private final int port;
    private final int managementPort;

    Member(String label, int port, int managementPort) {
        this.label = label;
        this.port = port;
        this.managementPort = managementPort;
    }

    public static List<Member> infrastructure() {
        return List.of(POSTGRES, KAFKA, OIDC);
    }

    public static List<Member> services() {
        return Arrays.stream(values()).filter(Member::isService).toList();
    }

    public boolean isService() {
        return managementPort != 0;
    }

    public String label() {
        return label;
    }

    int standardPort() {
        return port;
    }

    int standardManagementPort() {
        return managementPort;
    }

    /** The name of a service's database. */
    public String database() {
        return label.replace("-service", "");
    }
}
