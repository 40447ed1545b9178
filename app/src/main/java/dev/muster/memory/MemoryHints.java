package dev.muster.memory;

import dev.muster.items.Hint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is found out with a thread's edition.
@Configuration
class MemoryHints {
    /// A question is solved, in a community that writes pages.
    static final Hint WORTH_KEEPING = new Hint("worth_keeping",
            "(i.state = 'solved' and exists (select 1 from communities.charter c where c.place_id = i.place_id and 'pages' = any (c.spaces)))");

    /// A thread is in a community that writes pages.
    static final Hint PAGES_USED = new Hint("pages_used", "(exists (select 1 from communities.charter c where c.place_id = i.place_id and 'pages' = any (c.spaces)))");

    @Bean
    Hint pagesUsed() {
        return PAGES_USED;
    }

    @Bean
    Hint worthKeeping() {
        return WORTH_KEEPING;
    }
}
