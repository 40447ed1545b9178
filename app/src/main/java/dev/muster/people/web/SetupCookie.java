package dev.muster.people.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// The ticket of a browser that came by the link of the first start: only the set-up’s own pages get it.
final class SetupCookie {
    private static final String NAME = "muster_setup";

    private SetupCookie() {}

    static Optional<String> ticket(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue);
    }

    static void give(String ticket, HttpServletRequest request, HttpServletResponse response) {
        set(ticket, Duration.ofSeconds(-1), request, response);
    }

    static void takeAway(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static void set(String value, Duration length, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, value).path(SetupStep.DOOR).httpOnly(true).sameSite("Lax").secure(request.isSecure()).maxAge(length).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
