package org.skillway.platform.event;

/** Who publishes where; a handler names the one it trusts for its type of event. */
public enum Topic {
    SKILLS("skillway.skills"),
    CURRICULUM("skillway.curriculum"),
    MENTOR("skillway.mentor"),
    METRICS("skillway.metrics");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    public String topicName() {
        return topicName;
    }
}
