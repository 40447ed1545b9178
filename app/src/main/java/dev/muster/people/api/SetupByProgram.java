package dev.muster.people.api;

import dev.muster.mail.MailServer;
import dev.muster.mail.MailServer.Security;
import dev.muster.people.Credentials;
import dev.muster.people.FirstStart;
import dev.muster.people.MailDraft;
import dev.muster.people.Persons;
import dev.muster.people.Scope;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The first start by a program: `POST /api/v1/setup` with the secret of the link that the start printed.
///
/// As with the pages, no route leads here: it stands before all controllers as long as there is no organisation. Whoever
/// brings no secret, or another one, hears what every address says until then.
@Component
@Order(140)
class SetupByProgram extends OncePerRequestFilter {
    private static final String PATH = "/api/v1/setup";
    private static final int LONGEST_NAME = 100;
    private final FirstStart firstStart;
    private final Credentials credentials;
    private final Persons persons;
    private final HandlerExceptionResolver handlerExceptionResolver;
    private final JsonMapper json;

    SetupByProgram(FirstStart firstStart, Credentials credentials, Persons persons, HandlerExceptionResolver handlerExceptionResolver, JsonMapper json) {
        this.firstStart = firstStart;
        this.credentials = credentials;
        this.persons = persons;
        this.handlerExceptionResolver = handlerExceptionResolver;
        this.json = json;
    }

    /// @param key the secret in the link
    /// @param name the administrator’s, as others see it
    /// @param mail missing while letters become files
    /// @param token what to call a token that may administer; missing where none is wanted
    record SetupJson(
            @Nullable String key, @Nullable String organisation, @Nullable String name, @Nullable String address, @Nullable String password,
            @Nullable ServerJson mail, @Nullable Boolean example, @Nullable String token) {}

    record ServerJson(
            @Nullable String host, @Nullable Integer port, @Nullable Security security, @Nullable String user, @Nullable String password, @Nullable String sender) {}

    /// @param token shown this once
    /// @param whole whether everything else that was asked for is done too, or, as the example, begun
    record FoundedJson(String organisation, PersonJson administrator, @Nullable String token, boolean whole) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(PATH) || !request.getMethod().equals("POST") || firstStart.over();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        try {
            var wanted = read(request);
            if (!firstStart.knows(text(wanted.key()))) {
                chain.doFilter(request, response);
                return;
            }
            write(found(wanted), response);
        } catch (RuntimeException no) {
            if (handlerExceptionResolver.resolveException(request, response, null, no) == null) {
                throw no;
            }
        }
    }

    private SetupJson read(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readAllBytes();
        try {
            return Objects.requireNonNullElseGet(json.readValue(body, SetupJson.class), () -> json.readValue("{}", SetupJson.class));
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException(e.getOriginalMessage(), e, new ServletServerHttpRequest(request));
        }
    }

    private FoundedJson found(SetupJson wanted) {
        var name = wanted.token();
        new Invalid.Check().that(name == null || !name.isBlank() && name.length() <= LONGEST_NAME, "token", "people.setup.token.odd", LONGEST_NAME).orThrow();
        var answers = new FirstStart.Answers(text(wanted.organisation()), text(wanted.name()), text(wanted.address()), text(wanted.password()),
                mail(wanted.mail()), Boolean.TRUE.equals(wanted.example()));
        var founded = firstStart.finish(answers);
        var administrator = founded.administrator();
        return administrator.call(() -> new FoundedJson(answers.organisation().strip(), PersonJson.of(persons.find(administrator.self()).orElseThrow()),
                name == null ? null : token(name, administrator), founded.whole()));
    }

    private String token(String name, Viewer administrator) {
        return credentials.issue(name, Set.of(Scope.ADMINISTER.word()), null, administrator).secret();
    }

    private static MailDraft mail(@Nullable ServerJson wanted) {
        return wanted == null ? MailDraft.LATER : MailDraft.of(new MailServer(text(wanted.host()), Objects.requireNonNullElse(wanted.port(), 0),
                wanted.security(), text(wanted.user()), text(wanted.sender())), text(wanted.password()));
    }

    private void write(FoundedJson founded, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setHeader(HttpHeaders.LOCATION, "/api/v1/people/" + founded.administrator().handle());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(founded));
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
