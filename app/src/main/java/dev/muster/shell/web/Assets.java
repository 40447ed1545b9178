package dev.muster.shell.web;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Our own style sheets, scripts and pictures, under addresses that change with their content.
///
/// The style sheets in `static/css` are served as one, `muster.css`: `layers.css` first, then by name. The files of
/// a folder share a fingerprint, so that a script can name its neighbour relatively.
@Component
public final class Assets {
    private static final String ROOT = "/static/";
    private static final String STYLE = "css/";
    private static final String FIRST_STYLE = STYLE + "layers.css";

    private final Map<String, Asset> assets;
    private final Map<String, String> fingerprints;

    /// Reads what the product comes with.
    public Assets() {
        this(read());
    }

    Assets(SortedMap<String, byte[]> files) {
        var served = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> {
            if (!name.startsWith(STYLE)) {
                served.put(name, content);
            }
        });
        served.put("muster.css", style(files));
        this.assets = served.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, file -> Asset.of(file.getKey(), file.getValue())));
        this.fingerprints = served.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> fingerprint(name, served)));
    }

    /// Where a page finds a file: `/assets/0f3c…/muster.css`.
    public String url(String name) {
        var fingerprint = fingerprints.get(name);
        if (fingerprint == null) {
            throw new IllegalArgumentException("There is no file static/" + name);
        }
        return "/assets/" + fingerprint + "/" + name;
    }

    Optional<Asset> named(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    boolean isCurrent(String name, String fingerprint) {
        return fingerprint.equals(fingerprints.get(name));
    }

    private static String fingerprint(String name, SortedMap<String, byte[]> files) {
        var folder = name.substring(0, name.lastIndexOf('/') + 1);
        if (folder.isEmpty()) {
            return Fingerprint.of(requireNonNull(files.get(name)));
        }
        return Fingerprint.of(files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder))
                .map(Map.Entry::getValue)
                .toArray(byte[][]::new));
    }

    private static byte[] style(SortedMap<String, byte[]> files) {
        var style = new ByteArrayOutputStream();
        style.writeBytes(files.getOrDefault(FIRST_STYLE, new byte[0]));
        files.forEach((name, content) -> {
            if (name.startsWith(STYLE) && !name.equals(FIRST_STYLE)) {
                style.writeBytes(content);
            }
        });
        return style.toByteArray();
    }

    private static SortedMap<String, byte[]> read() {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + "**/*.*")) {
                var address = file.getURL().getPath();
                files.put(address.substring(address.lastIndexOf(ROOT) + ROOT.length()), file.getContentAsByteArray());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
