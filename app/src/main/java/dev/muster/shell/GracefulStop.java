package dev.muster.shell;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The order in which everything ends: first it is said that no more requests are wanted, then those in work are
/// finished, then what runs in the background, then the pools, and the database last.
@Component
public final class GracefulStop implements SmartLifecycle {

    /// The phase of what runs in the background: it starts before the web server takes requests, and goes on until it has finished them.
    public static final int BACKGROUND = DEFAULT_PHASE - 4096;

    /// The phase of answers that go on: they end before those in work are waited for, since they would never be finished.
    public static final int OPEN_ANSWERS = DEFAULT_PHASE - 512;

    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);
    private final Settings settings;
    private final boolean serves;
    private volatile boolean running;

    GracefulStop(Settings settings, @Value("${muster.background:on}") String background) {
        this.settings = settings;
        this.serves = !background.equals("off");
    }

    /// A command takes no requests, and ends when it is done.
    @Override
    public boolean isAutoStartup() {
        return serves;
    }

    @Override
    public void start() {
        running = true;
    }

    /// By now {@link Readiness} says no. Whoever distributes requests gets the time that was set to notice.
    @Override
    public void stop() {
        running = false;
        int seconds = settings.value(Settings.STOP_DELAY);
        LOG.info("Stopping: requests are taken for {} s more, those in work get {} s", seconds, settings.value(Settings.STOP_PATIENCE));
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
