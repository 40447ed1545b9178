package dev.muster.rights;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/// One of the four kinds of people. Everyone has exactly one; `PUBLIC` is everyone else, signed in or not.
public enum Audience {
    EMPLOYEE, CUSTOMER, SUPPLIER, PUBLIC;

    /// This audience's bit in a mask: 1, 2, 4, 8.
    public int bit() {
        return 1 << ordinal();
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
