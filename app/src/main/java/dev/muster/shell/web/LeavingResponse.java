package dev.muster.shell.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/// An answer that gives its place back before it is written: the work is done then, and the reader may be slow.
final class LeavingResponse extends HttpServletResponseWrapper {
    private final Bulkhead.Place place;

    LeavingResponse(HttpServletResponse response, Bulkhead.Place place) {
        super(response);
        this.place = place;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        place.close();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        place.close();
        return super.getWriter();
    }
}
