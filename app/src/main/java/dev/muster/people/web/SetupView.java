package dev.muster.people.web;

import dev.muster.people.Draft;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// A step of the first start.
///
/// @param action where its form goes
/// @param securities how the way to the mail server may be kept from listeners
/// @param example the answers to the question about the example
public record SetupView(int number, int steps, String action, Draft draft, List<Option> securities, List<Option> example, FormErrors errors) {

    public boolean first() {
        return number == 1;
    }
}
