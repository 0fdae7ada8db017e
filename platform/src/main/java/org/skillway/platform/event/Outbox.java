package org.skillway.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.skillway.platform.access.Caller;
import org.skillway.platform.time.Ids;

/** Where a use case tells other services what happened: a row in its own transaction, sent by the relay afterwards. */
@ApplicationScoped
public class Outbox {

    static final String REQUEST_ID = "ce_requestid";

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @Inject
    ObjectMapper json;

    @Inject
    TransactionTail tail;

    @Inject
    Caller caller;

    @Inject
    Cause cause;

    @Inject
    Clock clock;

    /** Adds an event about one aggregate and returns the event's id. Events of an aggregate arrive in the order told. */
    @Transactional(TxType.MANDATORY)
    public UUID tell(String aggregateType, String aggregateId, Fact fact) {
        var type = fact.getClass().getAnnotation(FactType.class);
        if (type == null) {
            throw new IllegalArgumentException(fact.getClass() + " has no @FactType");
        }
        var told = written(aggregateType, aggregateId, type.value(), fact);
        tail.add(told);
        return UUID.fromString(told.eventId());
    }

    /** An event of the cause at hand, as it would stand in the outbox. */
    TransactionTail.Told written(String aggregateType, String aggregateId, String type, Object data) {
        var now = clock.instant();
        var eventId = Ids.at(now);
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", eventId.toString());
        headers.put("ce_type", type);
        headers.put("ce_source", "/" + service);
        headers.put("ce_subject", aggregateId);
        headers.put("ce_time", now.toString());
        headers.put("ce_tenantid", caller.tenant());
        headers.put("ce_aggregatetype", aggregateType);
        headers.put("ce_correlationid", cause.correlationOr(eventId).toString());
        var causation = cause.causation();
        if (causation != null) {
            headers.put("ce_causationid", causation.toString());
        }
        cause.requestId().ifPresent(id -> headers.put(REQUEST_ID, id));
        cause.trace().ifPresent(trace -> headers.putAll(trace.headers()));
        headers.put("content-type", "application/json");
        return new TransactionTail.Told(
                eventId.toString(), aggregateType, aggregateId, type, write(data), write(headers));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not serialisable: " + value.getClass(), e);
        }
    }
}
