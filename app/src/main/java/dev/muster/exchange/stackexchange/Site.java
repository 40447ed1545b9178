package dev.muster.exchange.stackexchange;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The site that a dump comes from, by its host name; for attribution, and to know a later dump of the same site.
public record Site(String name) {

    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}");

    /// @throws IllegalArgumentException if this is no host name
    public Site {
        name = name.toLowerCase(Locale.ROOT);
        if (!HOST.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a host name: " + name);
        }
    }

    public URI question(long id) {
        return URI.create("https://" + name + "/questions/" + id);
    }

    public URI answer(long id) {
        return URI.create("https://" + name + "/a/" + id);
    }

    public URI user(long id) {
        return URI.create("https://" + name + "/users/" + id);
    }

    /// Published dumps are named after their site: `beer.stackexchange.com_2014-05.zip`.
    static Optional<Site> guess(Path path, String folder) {
        var last = path.toAbsolutePath().normalize().getFileName();
        return guess(last == null ? "" : last.toString()).or(() -> guess(folder));
    }

    private static Optional<Site> guess(String file) {
        var host = file.toLowerCase(Locale.ROOT).replaceFirst("\\.(zip|7z)$", "").replaceFirst("[_ (].*$", "");
        return HOST.matcher(host).matches() ? Optional.of(new Site(host)) : Optional.empty();
    }
}
