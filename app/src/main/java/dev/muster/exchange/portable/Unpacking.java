package dev.muster.exchange.portable;

import dev.muster.exchange.CopyRows;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.parcel.Parcel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the parts of a file line by line, each with the ids and addresses of its new home, and sends the rows that the lines make.
final class Unpacking {
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final int BATCH = 2_000;
    private static final int LONGEST_LINE = 16_000_000;
    private final Parcel<PortableLabel> parcel;
    private final UUID place;
    private final Connection connection;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    /// What texts of the file call an attachment or a quote, and what it is called here.
    private final Map<String, String> handles = new HashMap<>();

    Unpacking(Parcel<PortableLabel> parcel, UUID place, Connection connection) {
        this.parcel = parcel;
        this.place = place;
        this.connection = connection;
    }

    /// A part's lines, and the tables that they fill, in the order in which their rows rest on each other.
    record Sort(String part, Consumer<Line> each, List<CopyRows> tables) {}

    /// How many lines of each part there were.
    Map<String, Long> counts() {
        return counts;
    }

    /// The id that a key has in this place: always the same, so that bringing it twice changes nothing.
    UUID here(String key) {
        return key.equals(parcel.manifest().community()) ? place : Ids.named("portable " + place + " " + key);
    }

    /// From now on texts name this here by its new handle.
    void name(Line line, UUID id) {
        handles.put(Luggage.handle(line.text("id", "")), Ids.handleOf(id));
    }

    /// Parts that files of older versions do not have.
    void allIfAny(List<Sort> sorts) throws IOException, SQLException {
        for (var sort : sorts) {
            if (parcel.manifest().find(PortableLabel.lines(sort.part())).isPresent()) {
                all(sort);
            }
        }
    }

    void all(Sort sort) throws IOException, SQLException {
        long count = 0;
        try (var in = new BufferedReader(new InputStreamReader(parcel.open(parcel.part(PortableLabel.lines(sort.part()))), StandardCharsets.UTF_8))) {
            for (var text = in.readLine(); text != null; text = in.readLine()) {
                count++;
                sort.each().accept(line(sort.part(), count, text));
                if (count % BATCH == 0) {
                    send(sort.tables());
                }
            }
        }
        send(sort.tables());
        counts.put(sort.part(), count);
    }

    private Line line(String part, long number, String text) {
        if (text.length() > LONGEST_LINE) {
            throw new Refusal(Reason.INVALID, "exchange.portable.line", parcel.path(), part, number);
        }
        try {
            var json = JSON.readTree(PortableLabel.WRITTEN.contains(part) ? Addresses.told(text, handles) : text);
            if (json.isObject()) {
                return new Line(json, this::here);
            }
        } catch (JacksonException _) {
            // said below, as for something that is no object
        }
        throw new Refusal(Reason.INVALID, "exchange.portable.line", parcel.path(), part, number);
    }

    void send(List<CopyRows> tables) throws SQLException {
        for (var table : tables) {
            table.send(connection);
        }
    }
}
