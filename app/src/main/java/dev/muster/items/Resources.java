package dev.muster.items;

import dev.muster.items.text.Labels;
import dev.muster.items.text.Rendering;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration("itemsResources")
class Resources {

    /// How much room rendered texts may take before those that nobody reads go.
    private static final long RENDERED_BYTES = 64L << 20;

    @Bean
    Rendering rendering() {
        return new Rendering(Labels.in(Locale.ENGLISH), RENDERED_BYTES);
    }
}
