package org.skillway.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"Acquisition timeout while waiting for new connection", "Sorry, acquisition timeout!"})
    void waitsForAPoolThatHasNoConnectionToGive(String asThePoolSaysIt) {
        var failure = new IllegalStateException("Could not store", new SQLException(asThePoolSaysIt));

        assertThat(Failures.isTransient(failure)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57P01", "57P03"})
    void waitsForADatabaseThatIsAwayOrForAnotherTransaction(String state) {
        assertThat(Failures.isTransient(new SQLException("away", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "23514", "42703"})
    void doesNotWaitForEverWhereTheDataIsWrong(String state) {
        assertThat(Failures.isTransient(new SQLException("wrong", state))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42501", "42883", "42P01"})
    void waitsForAnAuditLogThatIsAwayAndForNothingElseOfItsKind(String state) {
        assertThat(Failures.isTransient(
                        new IllegalStateException(new SQLException("permission denied for table audit_event", state))))
                .isTrue();
        assertThat(Failures.isTransient(new SQLException("permission denied for table gap", state)))
                .isFalse();
    }

    @Test
    void waitsForADatabaseThatDiedInTheCommit() {
        var rollback = new IllegalStateException("Could not commit transaction.");
        rollback.addSuppressed(new IllegalStateException(new SQLException("postmaster exit", "57P01")));

        assertThat(Failures.isTransient(new IllegalStateException(rollback))).isTrue();
    }

    @Test
    void findsAPermanentFailureBelowOthers() {
        assertThat(Failures.isPermanent(new IllegalStateException(new PermanentFailure("never"))))
                .isTrue();
    }
}
