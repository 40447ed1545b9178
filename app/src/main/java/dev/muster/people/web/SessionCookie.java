package dev.muster.people.web;

import dev.muster.people.SignIn;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// The cookie by which a browser is known again. No script can read it, and no other site can make it act.
final class SessionCookie {
    static final String NAME = "muster_session";

    private SessionCookie() {}

    static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue);
    }

    static void give(String secret, HttpServletRequest request, HttpServletResponse response) {
        set(secret, SignIn.SESSION, request, response);
    }

    static void takeAway(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static void set(String value, Duration length, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, value).path("/").httpOnly(true).sameSite("Lax").secure(request.isSecure()).maxAge(length).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
