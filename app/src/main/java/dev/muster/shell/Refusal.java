package dev.muster.shell;

/// A command's "no": why in a word that programs read, and a message key for the sentence that people read.
public final class Refusal extends RuntimeException {

    /// What kind of no it is; pages, the API and the command line each map it once.
    public enum Reason { INVALID, NOT_SIGNED_IN, NOT_ALLOWED, GONE, CONFLICT, STALE, NO_VERSION, TOO_MANY }

    private static final long serialVersionUID = 1;
    private final Reason reason;
    private final String key;
    private final transient Object[] details;

    public Refusal(Reason reason, String key, Object... details) {
        super(key, null, false, false);
        this.reason = reason;
        this.key = key;
        this.details = details;
    }

    public Reason reason() {
        return reason;
    }

    /// The message key, which is also the stable code that the API shows.
    public String key() {
        return key;
    }

    public Object[] details() {
        return details.clone();
    }
}
