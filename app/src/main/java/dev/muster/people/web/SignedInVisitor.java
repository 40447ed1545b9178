package dev.muster.people.web;

import dev.muster.people.Installation;
import dev.muster.people.spi.Ringing;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Page;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Visitor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the frame of a page who looks at it.
@Component
class SignedInVisitor implements Visitor {
    private final Installation installation;
    private final List<Ringing> bells;
    private final Words words;

    SignedInVisitor(Installation installation, List<Ringing> bells, Words words) {
        this.installation = installation;
        this.bells = bells;
        this.words = words;
    }

    @Override
    public String organisation() {
        return installation.organisation().orElseGet(() -> words.say("shell.name"));
    }

    @Override
    public Page.@Nullable Me me() {
        var viewer = Viewer.current();
        return viewer.signedIn() ? new Page.Me(viewer.name(), "/people/me") : null;
    }

    @Override
    public Page.@Nullable Bell bell() {
        var viewer = Viewer.current();
        return viewer.signedIn() ? bells.stream().flatMap(each -> each.bell(viewer).stream()).findFirst().orElse(null) : null;
    }

    @Override
    public Page.Theme theme() {
        return Pages.cookie("muster_theme").map(SignedInVisitor::theme).orElse(Page.Theme.SYSTEM);
    }

    private static Page.Theme theme(String word) {
        return switch (word) {
            case "light" -> Page.Theme.LIGHT;
            case "dark" -> Page.Theme.DARK;
            default -> Page.Theme.SYSTEM;
        };
    }
}
