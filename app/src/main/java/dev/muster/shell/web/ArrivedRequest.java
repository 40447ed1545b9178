package dev.muster.shell.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/// A request of a program whose body has arrived, or the first part of a large one. Forms have been read before.
final class ArrivedRequest extends HttpServletRequestWrapper {
    private static final int AHEAD = 256 << 10;
    private final Body body;

    private ArrivedRequest(HttpServletRequest request, Body body) {
        super(request);
        this.body = body;
    }

    static HttpServletRequest of(HttpServletRequest request) throws IOException {
        if (!request.getRequestURI().startsWith("/api/") || Outages.reads(request)) {
            return request;
        }
        var rest = request.getInputStream();
        var first = new ByteArrayInputStream(rest.readNBytes(AHEAD));
        return new ArrivedRequest(request, new Body(new SequenceInputStream(first, rest)));
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    private static final class Body extends ServletInputStream {
        private final InputStream bytes;
        private boolean over;

        Body(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return noted(bytes.read());
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            return noted(bytes.read(into, from, most));
        }

        private int noted(int read) {
            over |= read < 0;
            return read;
        }

        @Override
        public int available() throws IOException {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return over;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Bodies are read by waiting for them");
        }
    }
}
