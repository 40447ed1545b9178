package dev.muster.trust.web;

import dev.muster.shell.Words;
import dev.muster.shell.web.Administration;
import dev.muster.shell.web.Link;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(40)
record TrustAdministration(Words words) implements Administration {

    @Override
    public Link page() {
        return new Link(words.say("trust.rules"), RulesController.ADDRESS);
    }
}
