package dev.muster.rights.harness;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request.
///
/// @param route the case that it belongs to
/// @param body a form or JSON, or null
record Ask(String route, String method, String path, @Nullable String body, Map<String, String> headers) {

    boolean isForTheApi() {
        return path.startsWith("/api/");
    }

    @Override
    public String toString() {
        return method + " " + path + (body == null ? "" : " with " + body) + (headers.isEmpty() ? "" : " " + headers);
    }
}
