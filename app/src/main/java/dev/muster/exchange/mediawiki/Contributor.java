package dev.muster.exchange.mediawiki;

/// Who made a revision, as far as the wiki tells.
public sealed interface Contributor {

    record Named(long id, String name) implements Contributor {}

    /// Somebody who was not signed in, known by network address.
    record Anonymous(String address) implements Contributor {}

    /// Somebody whom the wiki hides.
    record Hidden() implements Contributor {}
}
