package org.skillway.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"Acquisition timeout while waiting for new connection", "Sorry, acquisition timeout!"})
    void aPoolWithoutAConnectionToGiveIsADatabaseAway(String asThePoolSaysIt) {
        assertThat(DatabaseFailures.isAway(new IllegalStateException(new SQLException(asThePoolSaysIt))))
                .isTrue();
    }

    @Test
    void whatThePoolSaysOfOurOwnUseOfItIsOurFault() {
        assertThat(DatabaseFailures.isPassing(new SQLException("Enlisted connection used without active transaction")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03"})
    void aLostConnectionIsADatabaseAway(String state) {
        assertThat(DatabaseFailures.isAway(new SQLException("away", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "42703"})
    void aStatementThatIsWrongIsOurFault(String state) {
        assertThat(DatabaseFailures.isAway(new SQLException("wrong", state))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03"})
    void anotherTransactionInTheWayPassesAndIsNoDatabaseAway(String state) {
        assertThat(DatabaseFailures.isPassing(new SQLException("in the way", state)))
                .isTrue();
        assertThat(DatabaseFailures.isAway(new SQLException("in the way", state)))
                .isFalse();
    }

    @Test
    void aCommitThatFailsSaysSoOnlyInWhatItSuppressed() {
        var commit = new IllegalStateException("Could not commit");
        commit.addSuppressed(new IllegalStateException(new SQLException("postmaster exit", "57P02")));
        assertThat(DatabaseFailures.isAway(new RuntimeException(commit))).isTrue();
    }

    @Test
    void failuresThatLeadBackToThemselvesEnd() {
        var first = new IllegalStateException("first");
        var second = new IllegalStateException("second", first);
        first.addSuppressed(second);
        assertThat(DatabaseFailures.isAway(first)).isFalse();
    }
}
