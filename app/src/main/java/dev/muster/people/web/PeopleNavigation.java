package dev.muster.people.web;

import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Administration;
import dev.muster.shell.web.AdministrationTabs;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.NavEntry;
import dev.muster.shell.web.Navigation;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The first and the last entry of the left rail, and what people add to administration.
@Configuration
class PeopleNavigation {

    @Bean
    @Order(10)
    Navigation home(Words words) {
        return path -> Optional.of(new NavEntry(words.say("shell.nav.home"), "/", Icon.HOME, path.equals("/"), "h"));
    }

    @Bean
    @Order(10)
    Administration peopleAdministration(Words words) {
        return () -> new Link(words.say("people.people"), "/people");
    }

    @Bean
    @Order(15)
    Administration claimAdministration(Words words) {
        return () -> new Link(words.say("people.claims"), ClaimsController.ADDRESS);
    }

    @Bean
    @Order(90)
    Navigation administration(Words words, AdministrationTabs tabs) {
        return path -> Optional.of(Viewer.current()).filter(Viewer::administers)
                .map(_ -> new NavEntry(words.say("shell.nav.administration"), "/people", Icon.ADMINISTRATION, path.equals("/people/new") || !path.startsWith("/people/") && tabs.has(path), "a"));
    }
}
