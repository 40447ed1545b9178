package dev.muster.exchange.stackexchange;

import org.jspecify.annotations.Nullable;

/// Who did something: a user of the site, or only the name that a deleted user left behind, or nobody (the site itself).
/// A few rows have both, where an account was deleted and came back.
public record Author(@Nullable Long user, @Nullable String name) {

    /// The id of the site's own account, "Community", which acts for nobody in particular.
    public static final long COMMUNITY = -1;

    /// Someone who can be found among the users.
    public boolean isUser() {
        return user != null;
    }

    /// Neither a user nor a name.
    public boolean isNobody() {
        return user == null && name == null;
    }
}
