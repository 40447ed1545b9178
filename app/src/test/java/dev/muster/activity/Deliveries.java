package dev.muster.activity;

import dev.muster.activity.spi.ActivityConsumer;
import java.util.List;
import org.springframework.context.ApplicationContext;

/// Brings the log to a consumer that is not the product's own.
public final class Deliveries {
    private Deliveries() {}

    /// Everything that can be delivered at present.
    public static void all(ActivityConsumer consumer, ApplicationContext product) {
        var tail = new Tail(product.getBean(ActivityLog.class), List.of(), "on");
        while (tail.deliver(consumer) > 0) {
            // there may be more
        }
    }
}
