package dev.muster.readiness;

import dev.muster.readiness.Instrument.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The published versions of the instrument. A version is never changed; whatever reads differently is another one.
@Component
public class Instruments {
    public static final int CURRENT = 1;
    private final Map<Integer, Instrument> versions = Map.of(CURRENT, read("/readiness/instrument-1.json"));

    /// The version that new rounds ask by.
    public Instrument current() {
        return version(CURRENT);
    }

    public Instrument version(int number) {
        return Objects.requireNonNull(versions.get(number));
    }

    /// The file as it stands.
    private record Published(int version, int minutes, List<String> levels, Map<Discipline, List<String>> disciplines, Map<String, List<String>> evidence) {

        Instrument instrument() {
            var parts = new ArrayList<Part>();
            for (var discipline : Discipline.values()) {
                parts.add(new Part(discipline.word(), Objects.requireNonNull(disciplines.get(discipline)).stream()
                        .map(name -> new Item(discipline.word(), name, levels)).toList()));
            }
            parts.add(new Part(Instrument.EVIDENCE, evidence.entrySet().stream().map(each -> new Item(Instrument.EVIDENCE, each.getKey(), each.getValue())).toList()));
            return new Instrument(version, minutes, List.copyOf(parts));
        }
    }

    /// The names of disciplines are written small in the file.
    private static Instrument read(String file) {
        var mapper = JsonMapper.builder().enable(tools.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
        try (InputStream in = Objects.requireNonNull(Instruments.class.getResourceAsStream(file))) {
            return mapper.readValue(in, Published.class).instrument();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
