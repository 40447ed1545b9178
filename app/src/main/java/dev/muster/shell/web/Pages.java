package dev.muster.shell.web;

import dev.muster.shell.Words;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
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

    Pages(TemplateEngine templates, Words words, Assets assets, Visitor visitor, List<Navigation> navigation) {
        this.templates = templates;
        this.words = words;
        this.assets = assets;
        this.visitor = visitor;
        this.navigation = navigation;
    }

    /// A page from a template whose parameters are `page` and those named here.
    public View show(String template, Map<String, ?> parameters) {
        return show(HttpStatus.OK, template, parameters);
    }

    public View show(String template, String name, Object view) {
        return show(HttpStatus.OK, template, Map.of(name, view));
    }

    public View show(HttpStatus status, String template, Map<String, ?> parameters) {
        return (_, request, response) -> write(status, template, parameters, request, response);
    }

    /// Says that something cannot be had just now, in a frame that needs no database.
    View outage(HttpStatus status, String sentence) {
        return (_, request, response) -> {
            response.setHeader(HttpHeaders.RETRY_AFTER, Outages.retryAfter(status));
            write(status, "shell/error", Map.of("status", status.value(), "sentence", sentence), request, response);
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

    private void write(HttpStatus status, String template, Map<String, ?> parameters,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        var values = new HashMap<String, Object>(parameters);
        values.put("page", page(request, response));
        var out = new Utf8ByteOutput();
        templates.render(template + ".jte", values, out);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setContentLength(out.getContentLength());
        if (!request.getMethod().equals("HEAD")) {
            out.writeTo(response.getOutputStream());
        }
    }

    private Page page(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI();
        var entries = navigation.stream().map(each -> each.entry(path)).flatMap(Optional::stream).toList();
        return new Page(words, assets, organisation(), visitor.me(), entries, null, visitor.theme(), path,
                notice(request, response).orElse(null));
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
