package dev.muster.shell.web;

import dev.muster.shell.Words;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;
import org.springframework.web.util.WebUtils;

/// Shows a template as a page, with the frame around it for whoever looks.
@Component
public class Pages {
    private static final String NOTICE = "muster_notice";
    private static final Duration NOTICE_WAITS = Duration.ofMinutes(2);
    private final TemplateEngine templates;
    private final Words words;
    private final Assets assets;
    private final Visitor visitor;
    private final List<Navigation> navigation;
    private final KeptPages kept;
    private final SingletonSupplier<List<SearchBox>> search;

    Pages(TemplateEngine templates, Words words, Assets assets, Visitor visitor, List<Navigation> navigation, KeptPages kept, ObjectProvider<SearchBox> search) {
        this.templates = templates;
        this.words = words;
        this.assets = assets;
        this.visitor = visitor;
        this.navigation = navigation;
        this.kept = kept;
        this.search = SingletonSupplier.of(() -> search.stream().toList());
    }

    /// A page from a template whose parameters are `page` and those named here.
    public View show(String template, Map<String, ?> parameters) {
        return show(HttpStatus.OK, template, parameters);
    }

    public View show(String template, String name, Object view) {
        return show(HttpStatus.OK, template, Map.of(name, view));
    }

    public View show(HttpStatus status, String template, Map<String, ?> parameters) {
        return new Shown(status, template, parameters);
    }

    /// A part of a page from a template whose parameters are named here, drawn once and shown as often as one likes.
    public Content drawn(String template, Map<String, ?> parameters) {
        var out = new Utf8ByteOutput();
        templates.render(template + ".jte", new HashMap<String, Object>(parameters), out);
        var bytes = out.toByteArray();
        return page -> page.writeBinaryContent(bytes);
    }

    /// The same as text, for what is sent otherwise than in a page.
    public String text(String template, Map<String, ?> parameters) {
        var out = new StringOutput();
        templates.render(template + ".jte", new HashMap<String, Object>(parameters), out);
        return out.toString();
    }

    /// A page, and when it stops being true by itself.
    public record Lasting(View page, Instant until) {}

    /// A page that is the same for every visitor: drawn once for each edition of what it shows, and sent as it was drawn.
    /// Whoever is signed in, or has a notice to read, gets one of their own.
    ///
    /// @param edition stands for everything that visitors are shown at the address of the request in hand
    /// @param page asked only where no visitor has come before
    public View kept(String edition, Supplier<Lasting> page) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        if (!isForEverybody(request)) {
            return page.get().page();
        }
        return kept(request, edition).<View>map(each -> each).orElseGet(() -> keep(key(request, edition), page.get(), request));
    }

    /// Whether a request is of a visitor who is told nothing that others are not.
    boolean isForEverybody(HttpServletRequest request) {
        return visitor.me() == null && WebUtils.getCookie(request, NOTICE) == null;
    }

    Optional<KeptPage> kept(HttpServletRequest request, String edition) {
        return kept.find(key(request, edition));
    }

    private KeptPages.Key key(HttpServletRequest request, String edition) {
        return new KeptPages.Key(request.getRequestURI(), edition, organisation(), visitor.theme());
    }

    private View keep(KeptPages.Key key, Lasting lasting, HttpServletRequest request) {
        return lasting.page() instanceof Shown shown && shown.status() == HttpStatus.OK
                ? kept.keep(key, draw(shown, page(request, null, null)).toByteArray(), lasting.until())
                : lasting.page();
    }

    /// A template that is drawn when its page is sent.
    private final class Shown implements View {
        private final HttpStatus status;
        private final String template;
        private final Map<String, ?> parameters;

        Shown(HttpStatus status, String template, Map<String, ?> parameters) {
            this.status = status;
            this.template = template;
            this.parameters = parameters;
        }

        HttpStatus status() {
            return status;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
            write(this, request, response);
        }
    }

    /// Says that something cannot be had just now, in a frame that needs no database.
    View outage(HttpStatus status, String sentence) {
        return (_, request, response) -> {
            response.setHeader(HttpHeaders.RETRY_AFTER, Outages.retryAfter(status));
            write(new Shown(status, "shell/error", Map.of("status", status.value(), "sentence", sentence)), request, response);
        };
    }

    /// Sends the browser on, and says there what was done.
    ///
    /// @param notice message key of what to say, or null
    public View redirect(String address, @Nullable String notice) {
        return (_, _, response) -> {
            if (notice != null) {
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(notice, NOTICE_WAITS));
            }
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, address);
        };
    }

    private Utf8ByteOutput draw(Shown shown, Page page) {
        var values = new HashMap<String, Object>(shown.parameters);
        values.put("page", page);
        var out = new Utf8ByteOutput();
        templates.render(shown.template + ".jte", values, out);
        return out;
    }

    private void write(Shown shown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var out = draw(shown, page(request, notice(request, response).orElse(null), shown.status.is5xxServerError() ? null : visitor.bell()));
        response.setStatus(shown.status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setContentLength(out.getContentLength());
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(out.toByteArray());
        }
    }

    private Page page(HttpServletRequest request, @Nullable Notice notice, Page.@Nullable Bell bell) {
        var path = request.getRequestURI();
        var entries = navigation.stream().map(each -> each.entry(path)).flatMap(Optional::stream).toList();
        return new Page(words, assets, organisation(), visitor.me(), bell, entries, searchBox(path), visitor.theme(), path, notice);
    }

    /// The page of searching has a box of its own.
    private @Nullable String searchBox(String path) {
        return search.obtain().stream().map(SearchBox::address).filter(each -> !each.equals(path)).findFirst().orElse(null);
    }

    /// The name of ours stands in for one that cannot be read just now.
    private String organisation() {
        try {
            return visitor.organisation();
        } catch (DataAccessException _) {
            return words.say("shell.name");
        }
    }

    private Optional<Notice> notice(HttpServletRequest request, HttpServletResponse response) {
        var kept = Optional.ofNullable(WebUtils.getCookie(request, NOTICE)).map(Cookie::getValue).filter(words::know);
        kept.ifPresent(_ -> response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO)));
        return kept.map(key -> Notice.done(words.say(key)));
    }

    private static String cookie(String value, Duration length) {
        return ResponseCookie.from(NOTICE, value).path("/").httpOnly(true).sameSite("Lax").maxAge(length).build().toString();
    }

    /// A cookie of the request in hand.
    public static Optional<String> cookie(String name) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.ofNullable(WebUtils.getCookie(attributes.getRequest(), name)).map(Cookie::getValue)
                : Optional.empty();
    }
}
