package dev.muster.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.TransactionSystemException;

class OutageTests {

    @ParameterizedTest
    @CsvSource({"08006,AWAY", "57P01,AWAY", "57P03,AWAY", "58030,AWAY", "53300,BUSY", "40P01,BUSY", "57014,SLOW", "25P04,SLOW", "53100,NO_ROOM"})
    void isKnownByWhatTheDatabaseSays(String state, Outage told) {
        assertThat(Outage.of(new SQLException("said", state))).contains(told);
    }

    @Test
    void isFoundBehindWhatWasMadeOfIt() {
        var lost = new SQLException("An I/O error occurred while sending to the backend.", "08006");

        assertThat(Outage.of(new TransactionSystemException("Could not commit", lost))).contains(Outage.AWAY);
    }

    @Test
    void isWhatThePoolSaysOfAConnectionThatItTookAway() {
        assertThat(Outage.of(new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed")))).contains(Outage.AWAY);
    }

    @Test
    void isThereWhenAPoolHasNothingToGive() {
        var nothing = new CannotGetJdbcConnectionException("none", new SQLTransientConnectionException("request timed out"));

        assertThat(Outage.of(nothing)).contains(Outage.AWAY);
    }

    @ParameterizedTest
    @CsvSource({"23505", "42P01", "22001", "XX000"})
    void isNotWhatIsAFaultOfOurs(String state) {
        assertThat(Outage.of(new SQLException("said", state))).isEmpty();
    }
}
