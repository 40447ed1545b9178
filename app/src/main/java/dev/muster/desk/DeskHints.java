package dev.muster.desk;

import dev.muster.items.Hint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DeskHints {
    @Bean
    Hint taken() {
        return Takings.TAKEN;
    }
}
