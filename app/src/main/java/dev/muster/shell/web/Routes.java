package dev.muster.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the controller for an address. Spring would compare the address with every pattern there is; those that begin
/// otherwise need no comparison.
class Routes extends RequestMappingHandlerMapping {
    private static final Pattern VARIABLE = Pattern.compile("[{*?]");
    private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        var address = request.getRequestURI();
        boolean plain = request.getContextPath().isEmpty() && address.indexOf('%') < 0;
        return plain && !address.startsWith(beginnings.computeIfAbsent(route, Routes::beginning)) ? null : super.getMatchingMapping(route, request);
    }

    /// What all patterns of a route begin with, up to the first variable.
    private static String beginning(RequestMappingInfo route) {
        return route.getPatternValues().stream().map(Routes::fixed).reduce(Routes::common).orElse("");
    }

    private static String fixed(String pattern) {
        return VARIABLE.split(pattern, 2)[0];
    }

    private static String common(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.substring(0, same);
    }
}
