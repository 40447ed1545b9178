package dev.muster.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/// A whole page as it is sent, plain and compressed.
///
/// Its tag comes from its bytes, so that it tells no more than they do.
///
/// @param until when it stops being true by itself
record KeptPage(byte[] plain, byte[] compressed, String tag, Instant until) implements View {

    static KeptPage of(byte[] html, Instant until) {
        return new KeptPage(html, Asset.compress(html), "W/\"" + Fingerprint.of(html) + "\"", until);
    }

    int weight() {
        return plain.length + compressed.length;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Encoding");
        response.setHeader(HttpHeaders.ETAG, tag);
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        send(encodings != null && encodings.contains("gzip"), request, response);
    }

    private void send(boolean compress, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var bytes = compress ? compressed : plain;
        response.setContentType("text/html;charset=UTF-8");
        response.setLocale(Locale.ENGLISH);
        if (compress) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }
}
