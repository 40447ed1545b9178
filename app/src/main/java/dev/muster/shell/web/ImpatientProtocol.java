package dev.muster.shell.web;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/// HTTP for those who say what they want within a while. Tomcat's own limit on the time for headers starts anew with
/// every byte, so that a client which drips them could stay for ever.
public final class ImpatientProtocol extends Http11NioProtocol {
    private static final Duration FOR_THE_HEADERS = Duration.ofSeconds(20);
    private static final long LOOK_SECONDS = 2;

    private @Nullable ScheduledFuture<?> looking;

    @Override
    public void start() throws Exception {
        super.start();
        looking = getUtilityExecutor().scheduleWithFixedDelay(this::letDawdlersGo, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (looking != null) {
            looking.cancel(false);
        }
        super.stop();
    }

    private void letDawdlersGo() {
        long now = System.nanoTime();
        for (SocketWrapperBase<?> connection : getEndpoint().getConnections()) {
            if (connection.getCurrentProcessor() instanceof Processor processor && dawdles(processor, now)) {
                connection.close();
            }
        }
    }

    /// A processor stays with its connection between two looks at it only while headers are missing, or where the answer
    /// comes later, which is no fault of the client.
    private static boolean dawdles(Processor processor, long now) {
        long began = processor.getRequest().getStartTimeNanos();
        return began > 0 && now - began > FOR_THE_HEADERS.toNanos() && !processor.isAsync() && !processor.isUpgrade();
    }
}
