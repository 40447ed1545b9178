package dev.muster.shell.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
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
    /// As much as is read of a request that has been refused for its size: browsers listen only once they have sent everything,
    /// and take a connection that is closed meanwhile for a fault of the network.
    private static final long HEARD_OUT = 40L << 20;
    private static final long PATIENCE_SECONDS = 20;
    private static final long BYTES_PER_SECOND = 16_384;

    BodyPace() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        var raw = coyote.getInputBuffer();
        var paced = new Paced(raw, coyote);
        coyote.setInputBuffer(paced);
        try {
            getNext().invoke(request, response);
            if (response.getStatus() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE && request.getContentLengthLong() <= HEARD_OUT) {
                response.finishResponse();
                paced.hearOut();
            }
        } finally {
            coyote.setInputBuffer(raw);
        }
    }

    /// Forgets what it is given.
    private static final class Nowhere implements ApplicationBufferHandler {
        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer next) {
            buffer = next;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // It holds nothing.
        }
    }

    private static final class Paced implements InputBuffer {
        private final InputBuffer raw;
        private final org.apache.coyote.Request request;
        private final long began = System.nanoTime();
        private long most = LARGEST;
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
            if (bytes > most || seconds > PATIENCE_SECONDS + bytes / BYTES_PER_SECOND) {
                request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                request.action(ActionCode.CLOSE_NOW, null);
                throw new IOException("A request was given up: " + bytes + " bytes in " + seconds + " s");
            }
            return read;
        }

        void hearOut() {
            most = HEARD_OUT;
            var nowhere = new Nowhere();
            try {
                int read;
                do {
                    read = doRead(nowhere);
                } while (read >= 0);
            } catch (IOException _) {
                // The client has gone, or was too slow.
            }
        }

        @Override
        public int available() {
            return raw.available();
        }
    }
}
