package dev.muster.shell.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/// Serves {@link Assets} for a year, since another content has another address.
@Controller
class AssetController {
    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    /// A page made before an update asks for a file by its former address: it gets the present one, kept by no cache.
    @GetMapping("/assets/{fingerprint}/{*name}")
    ResponseEntity<byte[]> file(
            @PathVariable String fingerprint,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
        var path = name.substring(1);
        var asset = assets.named(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var compressed = encodings.contains("gzip");
        var tag = "\"" + asset.fingerprint() + (compressed ? "-gzip\"" : "\"");
        var answer = ResponseEntity.status(known.contains(tag) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .cacheControl(assets.isCurrent(path, fingerprint) ? FOR_A_YEAR : CacheControl.noCache())
                .eTag(tag)
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        if (known.contains(tag)) {
            return answer.build();
        }
        if (compressed) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.header(HttpHeaders.CONTENT_TYPE, asset.type()).body(compressed ? asset.compressed() : asset.plain());
    }
}
