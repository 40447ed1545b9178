package dev.muster.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the controller for an address. Spring would compare the address with every pattern there is; here it is compared
/// with those that begin alike and are as long. Whatever is not plain is left to Spring, which also says why nothing fits.
class Routes extends RequestMappingHandlerMapping {
    private static final Shape ANY = new Shape("*", 0);
    private Map<Shape, List<Route>> routes = Map.of();

    private record Route(RequestMappingInfo info, HandlerMethod handler) {}

    private record Match(RequestMappingInfo info, Route route) {}

    /// What addresses have in common that one pattern may fit.
    ///
    /// @param first the first segment
    /// @param segments how many there are
    private record Shape(String first, int segments) {

        static Shape of(String address) {
            int end = address.indexOf('/', 1);
            return new Shape(address.substring(0, end < 0 ? address.length() : end), (int) address.chars().filter(each -> each == '/').count());
        }

        static Shape ofPattern(String pattern) {
            var shape = of(pattern);
            boolean open = pattern.contains("*") || shape.first().contains("{") || shape.first().contains("?");
            return open ? ANY : shape;
        }
    }

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        super.handlerMethodsInitialized(handlers);
        var found = new HashMap<Shape, List<Route>>();
        handlers.forEach((info, handler) -> info.getPatternValues().stream().map(Shape::ofPattern).distinct()
                .forEach(shape -> found.computeIfAbsent(shape, _ -> new ArrayList<>()).add(new Route(info, handler))));
        routes = found;
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        var best = best(request);
        if (best == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, best.route().handler());
        handleMatch(best.info(), path, request);
        return best.route().handler();
    }

    /// The one route that fits best; null where none does, or two do equally well.
    private @Nullable Match best(HttpServletRequest request) {
        var address = request.getRequestURI();
        if (!request.getContextPath().isEmpty() || address.indexOf('%') >= 0 || address.indexOf(';') >= 0) {
            return null;
        }
        var matches = new ArrayList<Match>();
        add(matches, routes.get(Shape.of(address)), request);
        add(matches, routes.get(ANY), request);
        matches.sort((one, other) -> getMappingComparator(request).compare(one.info(), other.info()));
        boolean decided = matches.size() == 1
                || matches.size() > 1 && getMappingComparator(request).compare(matches.get(0).info(), matches.get(1).info()) != 0;
        return decided ? matches.getFirst() : null;
    }

    private void add(List<Match> matches, @Nullable List<Route> near, HttpServletRequest request) {
        if (near == null) {
            return;
        }
        for (var route : near) {
            var info = getMatchingMapping(route.info(), request);
            if (info != null) {
                matches.add(new Match(info, route));
            }
        }
    }
}
