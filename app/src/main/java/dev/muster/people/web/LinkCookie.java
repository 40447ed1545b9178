package dev.muster.people.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// Keeps the secret of a link from a letter while its page is dealt with: taken out of the address at once, it stands in
/// no history, no page and no Referer.
///
/// @param path the one page that gets it
record LinkCookie(String name, String path, Duration length) {

    Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    void keep(String secret, HttpServletRequest request, HttpServletResponse response) {
        set(secret.replaceAll("[^A-Za-z0-9_-]", ""), length, request, response);
    }

    void drop(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private void set(String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value).path(path).httpOnly(true).sameSite("Lax").secure(request.isSecure()).maxAge(kept).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
