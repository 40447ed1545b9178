package dev.muster.rights;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/// One of the four kinds of people. Everyone has exactly one; `PUBLIC` is everyone else, signed in or not.
public enum Audience {
    EMPLOYEE(1), CUSTOMER(2), SUPPLIER(4), PUBLIC(8);

    private final int bit;

    Audience(int bit) {
        this.bit = bit;
    }

    /// This audience's bit in a mask.
    public int bit() {
        return bit;
    }

    /// The bits of several audiences; 0 for none.
    public static int mask(Collection<Audience> audiences) {
        return audiences.stream().mapToInt(Audience::bit).reduce(0, (a, b) -> a | b);
    }

    public static Set<Audience> of(int mask) {
        var all = EnumSet.noneOf(Audience.class);
        Stream.of(values()).filter(each -> (mask & each.bit()) != 0).forEach(all::add);
        return all;
    }
}
