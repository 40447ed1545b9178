package dev.muster.search;

import dev.muster.shell.SystemDatabase;
import org.springframework.context.ApplicationContext;

/// For tests of other modules: waits until the index has taken in all that has happened so far.
public final class CaughtUp {
    private CaughtUp() {}

    public static void in(ApplicationContext product) {
        new Pace(product.getBean(SystemDatabase.class), product.getBean(Indexing.class), product.getBean(Sight.class)).catchUp();
    }
}
