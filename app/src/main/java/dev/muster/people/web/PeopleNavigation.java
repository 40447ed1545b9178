package dev.muster.people.web;

import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.NavEntry;
import dev.muster.shell.web.Navigation;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The first and the last entry of the left rail.
@Configuration
class PeopleNavigation {

    @Bean
    @Order(10)
    Navigation home(Words words) {
        return path -> Optional.of(new NavEntry(words.say("shell.nav.home"), "/", Icon.HOME, path.equals("/"), "h"));
    }

    @Bean
    @Order(90)
    Navigation administration(Words words) {
        return path -> Optional.of(Viewer.current()).filter(Viewer::administers)
                .map(_ -> new NavEntry(words.say("shell.nav.administration"), "/people", Icon.ADMINISTRATION, path.equals("/people") || path.equals("/people/new"), "a"));
    }
}
