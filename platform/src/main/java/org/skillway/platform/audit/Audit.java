package org.skillway.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.skillway.platform.access.Caller;
import org.skillway.platform.event.TransactionTail;
import org.skillway.platform.problem.Causes;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.RequestIds;

/** Writes who did what to whom. A row is never lost with its deed and never stands for a deed that did not happen. */
@ApplicationScoped
public class Audit {

    private static final Logger LOG = Logger.getLogger(Audit.class);

    /** No right to it, no such function, no such table. */
    private static final Set<String> OUT_OF_REACH = Set.of("42501", "42883", "42P01");

    public static final String UNRECORDED = "It cannot be put on record for now.";

    @Inject
    TransactionTail tail;

    @Inject
    Caller caller;

    /** Whether something failed because the log is not there or not to be written to, which whoever looks after the database mends. */
    public static boolean isAway(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && OUT_OF_REACH.contains(String.valueOf(sql.getSQLState()))
                        && String.valueOf(sql.getMessage()).contains("audit_"));
    }

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
            throw Problem.retryAfter(ProblemCode.UNAVAILABLE, UNRECORDED, 2);
        }
    }

    private TransactionTail.Audited row(String action, String subject, String outcome) {
        return new TransactionTail.Audited(caller.userName(), action, subject, outcome, RequestIds.current());
    }
}
