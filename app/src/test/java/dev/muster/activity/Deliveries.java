package dev.muster.activity;

import dev.muster.activity.spi.ActivityConsumer;
import java.util.List;
import org.springframework.context.ApplicationContext;

/// Brings the log to a consumer at once.
public final class Deliveries {
    private Deliveries() {}

    /// Everything that can be delivered at present, to one of the product's own. The product holds still meanwhile: what both bring to it
    /// is taken in twice, and the second time perhaps after the test has gone on.
    public static void own(ActivityConsumer consumer, ApplicationContext product) {
        var own = product.getBean(Tail.class);
        own.stop();
        try {
            all(consumer, product);
        } finally {
            own.start();
        }
    }

    /// The same to one that is not the product's own.
    public static void all(ActivityConsumer consumer, ApplicationContext product) {
        var tail = new Tail(product.getBean(ActivityLog.class), List.of(), "on");
        while (tail.deliver(consumer) > 0) {
            // there may be more
        }
    }
}
