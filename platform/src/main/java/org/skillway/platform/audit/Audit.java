package org.skillway.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.skillway.platform.access.Caller;
import org.skillway.platform.event.TransactionTail;
import org.skillway.platform.rest.RequestIds;

/** Writes who did what to whom. A row is never lost with its deed and never stands for a deed that did not happen. */
@ApplicationScoped
public class Audit {

    @Inject
    TransactionTail tail;

    @Inject
    Caller caller;

    /** Records a write, in the write's own transaction. The subject reads {@code kind/id}. */
    @Transactional(TxType.MANDATORY)
    public void wrote(String action, String subject) {
        tail.add(row(action, subject, "done"));
    }

    /** Records that somebody reads sensitive data about somebody else; committed when this returns, before the data leave. */
    public void read(String action, String subject) {
        QuarkusTransaction.requiringNew().run(() -> tail.add(row(action, subject, "read")));
    }

    /** Records a refusal; committed when this returns, whatever becomes of the transaction around it. */
    public void denied(String action, String subject) {
        QuarkusTransaction.requiringNew().run(() -> tail.add(row(action, subject, "denied")));
    }

    private TransactionTail.Audited row(String action, String subject, String outcome) {
        return new TransactionTail.Audited(caller.userName(), action, subject, outcome, RequestIds.current());
    }
}
