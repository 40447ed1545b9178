package dev.muster.writing;

import dev.muster.items.Hint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class WritingHints {
    @Bean
    Hint begun() {
        return Drafts.BEGUN;
    }

    @Bean
    Hint named() {
        return Mentioned.NAMED;
    }
}
