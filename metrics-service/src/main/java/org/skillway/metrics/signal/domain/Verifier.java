package org.skillway.metrics.signal.domain;

import java.time.Instant;

/** The signature schemes a source can use. */
public enum Verifier {
    STANDARD_WEBHOOKS,
    ZENDESK,
    JIRA,
    HUBSPOT,
    BEARER;

    public Verification verify(Delivery delivery, Secret secret, Instant now) {
        return scheme().verify(delivery, secret, now);
    }

    private SignatureScheme scheme() {
        return switch (this) {
            case STANDARD_WEBHOOKS -> new StandardWebhooksScheme();
            case ZENDESK -> new ZendeskScheme();
            case JIRA -> new JiraScheme();
            case HUBSPOT -> new HubSpotScheme();
            case BEARER -> new BearerScheme();
        };
    }
}
