package dev.muster.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sends visitors the pages that are kept for them. It stands behind whatever finds out who is asking.
@Component
@Order(160)
class KeptPagesFilter extends OncePerRequestFilter {
    private final Pages pages;
    private final List<SharedPage> shared;

    KeptPagesFilter(Pages pages, List<SharedPage> shared) {
        this.pages = pages;
        this.shared = shared;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = isReading(request) && request.getQueryString() == null ? find(request) : Optional.<KeptPage>empty();
        if (kept.isPresent()) {
            Route.name(request, "kept page");
            kept.get().render(Map.of(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /// Where the database does not answer, whoever would make the page says so.
    private Optional<KeptPage> find(HttpServletRequest request) {
        try {
            return pages.isForEverybody(request)
                    ? shared.stream().flatMap(each -> each.edition(request.getRequestURI()).stream()).findFirst().flatMap(edition -> pages.kept(request, edition))
                    : Optional.empty();
        } catch (DataAccessException _) {
            return Optional.empty();
        }
    }
}
