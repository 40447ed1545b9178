package dev.muster.desk.web;

import dev.muster.desk.Sought;
import dev.muster.desk.Sought.Show;
import dev.muster.questions.Addresses;
import dev.muster.questions.Question;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Addresses of the desk, which say everything that it is narrowed to.
final class Paths {
    static final String DESK = "/desk";

    private Paths() {}

    static String desk(Sought sought) {
        return desk(sought, null);
    }

    static String desk(Sought sought, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath(DESK);
        var values = new LinkedHashMap<String, Object>();
        add(address, values, "show", sought.show() == Show.ALL ? null : sought.show().word());
        add(address, values, "community", sought.community());
        add(address, values, "tag", sought.tag());
        add(address, values, "after", after);
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void add(UriComponentsBuilder address, Map<String, Object> values, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
    }

    static String taking(Question question) {
        return Addresses.path(question.item()) + "/taking";
    }

    static String puttingOff(Question question) {
        return Addresses.path(question.item()) + "/putting-off";
    }
}
