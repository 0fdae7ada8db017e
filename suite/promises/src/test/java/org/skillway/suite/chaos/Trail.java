package org.skillway.suite.chaos;

/** Where one kind of operation is recorded, what becomes of it in the service that hears of it, and what is on record. */
enum Trail {
    /** A statement about a person, known by the event that told of it; the event it caused in turn names that as its cause. */
    STATEMENTS("skills", """
            select o.event_id, o.aggregate_id, o.aggregate_version, e.note from outbox o
              join evidence e on e.evidence_id = (o.payload::json ->> 'evidenceId')::uuid
             where o.type = 'org.skillway.skills.evidence.recorded.v1' order by o.id\
            """, "curriculum", """
            select aggregate_id, headers::json ->> 'ce_causationid' from outbox
             where type = 'org.skillway.curriculum.mastery.changed.v1' order by aggregate_id, aggregate_version\
            """, "evidence.record"),

    /** An answer that a person gave to a check, known by its activity. One of which nothing was told has version 0. */
    ANSWERS(
            "curriculum",
            """
            select a.id, a.person_id, o.aggregate_version, a.source from activity a
              left join outbox o on o.type = 'org.skillway.curriculum.activity.recorded.v1'
                                and (o.payload::json ->> 'activityId')::uuid = a.id
             order by o.id\
            """,
            "skills",
            "select person_id, activity_id from heard_answer order by person_id, known_at",
            "activity.record");

    private final String producer;
    private final String recorded;
    private final String consumer;
    private final String applied;
    private final String action;

    Trail(String producer, String recorded, String consumer, String applied, String action) {
        this.producer = producer;
        this.recorded = recorded;
        this.consumer = consumer;
        this.applied = applied;
        this.action = action;
    }

    String producer() {
        return producer;
    }

    /** What the operation is known by, the person, the place among what is told of them, and the operation. */
    String recorded() {
        return recorded;
    }

    String consumer() {
        return consumer;
    }

    /** The person, and what the operation is known by. */
    String applied() {
        return applied;
    }

    /** The person, once for each audit row. */
    String audited() {
        return "select replace(subject, 'person/', '') from audit_event where action = '" + action + "'";
    }
}
