package dev.muster.shell.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// Requires that what people send arrives at a bearable size and pace. A client that drips it holds a thread and a
/// connection, and Tomcat's own limit starts anew with every byte.
final class BodyPace extends ValveBase {
    /// As much as a form with files in it may have.
    static final long LARGEST = 12L << 20;
    static final String LARGEST_SAID = "12 MB";
    private static final long PATIENCE_SECONDS = 20;
    private static final long BYTES_PER_SECOND = 16_384;

    BodyPace() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        var raw = coyote.getInputBuffer();
        coyote.setInputBuffer(new Paced(raw, coyote));
        try {
            getNext().invoke(request, response);
        } finally {
            coyote.setInputBuffer(raw);
        }
    }

    private static final class Paced implements InputBuffer {
        private final InputBuffer raw;
        private final org.apache.coyote.Request request;
        private final long began = System.nanoTime();
        private long bytes;

        Paced(InputBuffer raw, org.apache.coyote.Request request) {
            this.raw = raw;
            this.request = request;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            int read = raw.doRead(handler);
            bytes += Math.max(0, read);
            long seconds = (System.nanoTime() - began) / 1_000_000_000L;
            if (bytes > LARGEST || seconds > PATIENCE_SECONDS + bytes / BYTES_PER_SECOND) {
                request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                request.action(ActionCode.CLOSE_NOW, null);
                throw new IOException("A request was given up: " + bytes + " bytes in " + seconds + " s");
            }
            return read;
        }

        @Override
        public int available() {
            return raw.available();
        }
    }
}
