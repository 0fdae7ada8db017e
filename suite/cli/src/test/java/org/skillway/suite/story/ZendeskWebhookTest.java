package org.skillway.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZendeskWebhookTest {

    @Test
    void signsWithHmacSha256InBase64() {
        // RFC 4231, test case 2.
        assertThat(ZendeskWebhook.signature("Jefe", "what do ya want for nothing?"))
                .isEqualTo("W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=");
    }
}
