package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import java.util.List;

/// Who will see a page then, before that is so.
///
/// @param title what is about to be done
/// @param lead with which page, and where it goes
/// @param action where it is done
/// @param sent what is sent along, name and value
/// @param will who will see it, a sentence each
/// @param asks whether one has to say that one knows who will see it
/// @param asksWhy whether a reason can be given
/// @param act the button
public record OutlookView(
        String title, String lead, List<Crumb> crumbs, String action, List<Sent> sent, List<String> will, boolean asks, boolean asksWhy, String why, String act, String back,
        FormErrors errors) {

    public record Sent(String name, String value) {}
}
