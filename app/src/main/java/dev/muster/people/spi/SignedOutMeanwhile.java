package dev.muster.people.spi;

import java.util.Map;

/// Thrown where somebody sends a form whose session ended while they typed: they are asked to sign in, and what they typed
/// goes along. It is thrown before anything is looked up, so that the answer is the same whatever the form is about.
public final class SignedOutMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Map<String, String> typed;
    private final String form;

    /// @param form the address of the page with the form, to which they return
    /// @param typed what stands in its fields
    public SignedOutMeanwhile(String form, Map<String, String> typed) {
        super(form, null, false, false);
        this.form = form;
        this.typed = Map.copyOf(typed);
    }

    public String form() {
        return form;
    }

    public Map<String, String> typed() {
        return typed;
    }
}
