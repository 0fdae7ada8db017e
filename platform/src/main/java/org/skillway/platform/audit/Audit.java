package org.skillway.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;
import org.skillway.platform.access.Caller;
import org.skillway.platform.event.TransactionTail;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.RequestIds;

/** Writes who did what to whom. A row is never lost with its deed and never stands for a deed that did not happen. */
@ApplicationScoped
public class Audit {

    private static final Logger LOG = Logger.getLogger(Audit.class);

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
        commit(action, List.of(subject), "read");
    }

    /** As the other, for a list: a row for each subject, all in one transaction. */
    public void readAll(String action, Collection<String> subjects) {
        if (!subjects.isEmpty()) {
            commit(action, subjects, "read");
        }
    }

    /** Records a refusal; committed when this returns, whatever becomes of the transaction around it. */
    public void denied(String action, String subject) {
        commit(action, List.of(subject), "denied");
    }

    private void commit(String action, Collection<String> subjects, String outcome) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> subjects.forEach(subject -> tail.add(row(action, subject, outcome))));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Nobody is answered, because %s of %s could not be recorded", action, subjects);
            throw Problem.retryAfter(ProblemCode.UNAVAILABLE, "It cannot be put on record for now.", 2);
        }
    }

    private TransactionTail.Audited row(String action, String subject, String outcome) {
        return new TransactionTail.Audited(caller.userName(), action, subject, outcome, RequestIds.current());
    }
}
