package org.skillway.platform.audit;

import java.time.Instant;

/** One row of the audit log; {@code head} and {@code seq} name its place in the hash chains. */
record AuditView(
        int head,
        long seq,
        Instant at,
        String actor,
        String action,
        String subject,
        String outcome,
        String requestId,
        String hash) {}
