package dev.muster.shell.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Gives every request its number, also those that no filter of ours ever sees, and tells the watchers how it was answered.
final class RequestValve extends ValveBase {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private final Supplier<List<Watcher>> watchers;

    RequestValve(Supplier<List<Watcher>> watchers) {
        super(true);
        this.watchers = watchers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var number = RequestNumber.of(request.getHeader(RequestNumber.HEADER));
        long began = System.nanoTime();
        RequestNumber.begin(number);
        try {
            Peer.note(request);
            response.setHeader(RequestNumber.HEADER, number);
            getNext().invoke(request, response);
        } finally {
            tell(request, response, Duration.ofNanos(System.nanoTime() - began));
            RequestNumber.end();
        }
    }

    private void tell(Request request, Response response, Duration took) {
        var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        var answered = new Answered(method, Route.of(request), response.getStatus(), took, response.getContentWritten());
        watchers.get().forEach(each -> each.on(answered));
    }
}
