package dev.muster.shell;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The database as the product itself sees it, without anyone's rights: for signing in, importing, indexing and jobs.
/// Nothing that is read through it is shown to a person.
public record SystemDatabase(DataSource source, JdbcClient jdbc, TransactionTemplate transactions) {

    /// Does the work in one transaction.
    public <T> T together(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }
}
