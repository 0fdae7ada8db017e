package org.skillway.suite.stack;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics of the suite: one per service. */
final class Topics {

    private static final Set<String> NAMES =
            Set.of("skillway.skills", "skillway.curriculum", "skillway.mentor", "skillway.metrics");
    private static final int PARTITIONS = 3;
    private static final short REPLICAS = 1;
    private static final Map<String, String> SETTINGS =
            Map.of("retention.ms", Long.toString(Duration.ofDays(30).toMillis()));

    private Topics() {}

    /** Returns when every partition has a leader: a record sent to a topic just created is else refused at first. */
    static void create(String bootstrap) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var missing = new HashSet<>(NAMES);
            missing.removeAll(admin.listTopics().names().get());
            admin.createTopics(missing.stream().map(Topics::topic).toList())
                    .all()
                    .get();
            while (!led(described(admin))) {
                Thread.sleep(20);
            }
        }
    }

    /** None while the broker has not yet heard of one that the controller has made. */
    private static List<TopicDescription> described(Admin admin) throws ExecutionException, InterruptedException {
        try {
            return List.copyOf(admin.describeTopics(NAMES).allTopicNames().get().values());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return List.of();
            }
            throw e;
        }
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, PARTITIONS, REPLICAS).configs(SETTINGS);
    }

    private static boolean led(List<TopicDescription> topics) {
        return topics.size() == NAMES.size()
                && topics.stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .allMatch(partition -> partition.leader() != null
                                && !partition.leader().isEmpty());
    }
}
