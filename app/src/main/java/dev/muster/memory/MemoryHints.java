package dev.muster.memory;

import dev.muster.items.Hint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is found out with a thread's edition.
@Configuration
public class MemoryHints {
    /// A question is solved, in a community that writes pages.
    static final Hint WORTH_KEEPING = new Hint("worth_keeping", "(i.state = 'solved' and communities.uses(i.place_id, 'pages'))");

    /// A thread is in a community that writes pages.
    static final Hint PAGES_USED = new Hint("pages_used", "communities.uses(i.place_id, 'pages')");

    /// Somebody suggests a change of a page.
    public static final Hint SUGGESTED = new Hint("suggested", "(i.kind = 'page' and memory.is_suggested_to(i.id))");

    /// The viewer may see pages that are a circle's.
    public static final Hint IN_CIRCLES = new Hint("in_circles", "(i.kind = 'page' and exists (select 1 from rights.circle_member m where m.person_id = :me))");

    @Bean
    Hint suggested() {
        return SUGGESTED;
    }

    @Bean
    Hint inCircles() {
        return IN_CIRCLES;
    }

    @Bean
    Hint pagesUsed() {
        return PAGES_USED;
    }

    @Bean
    Hint worthKeeping() {
        return WORTH_KEEPING;
    }
}
