package dev.muster.readiness;

import dev.muster.shell.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A result in the form in which it travels, version 1. The signature is of the bytes (UTF-8) of the text in `result`, so that it
/// holds however the JSON around it is written.
final class SignedResult {
    static final String FORMAT = "muster-readiness";
    static final int VERSION = 1;
    private static final int LONGEST = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final double LOWEST = 1;
    private static final double HIGHEST = 5;

    private SignedResult() {}

    /// The JSON around a result.
    private record Envelope(@Nullable String format, @Nullable Integer version, @Nullable String result, @Nullable String key, @Nullable String signature) {}

    /// The result itself.
    private record Text(
            @Nullable UUID id, @Nullable Integer instrument, @Nullable String month, @Nullable Size size, @Nullable Sector sector, @Nullable Integer people,
            @Nullable Map<String, Double> levels, @Nullable Attitude attitude) {}

    /// A result whose signature holds, and who signed it.
    record Read(Peer peer, byte[] key) {}

    static String write(Peer peer, byte[] publicKey, byte[] privateKey) {
        var levels = new LinkedHashMap<String, Double>();
        peer.levels().forEach((discipline, level) -> levels.put(discipline.word(), level));
        var text = JSON.writeValueAsString(new Text(peer.id(), peer.instrument(), peer.month(), peer.size(), peer.sector(), peer.people(), levels, peer.attitude()));
        var coder = Base64.getEncoder();
        var signature = Signer.sign(text.getBytes(StandardCharsets.UTF_8), privateKey);
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(new Envelope(FORMAT, VERSION, text, coder.encodeToString(publicKey), coder.encodeToString(signature)));
    }

    /// @throws Invalid at `result`
    static Read read(String file, int instrument) {
        var envelope = parsed(file.length() > LONGEST ? "" : file, Envelope.class);
        require(FORMAT.equals(envelope.format()) && envelope.result() != null && envelope.key() != null && envelope.signature() != null, "readiness.benchmark.unreadable");
        require(Objects.equals(envelope.version(), VERSION), "readiness.benchmark.version", VERSION);
        var result = Objects.requireNonNull(envelope.result());
        var key = bytes(Objects.requireNonNull(envelope.key()));
        require(Signer.signed(result.getBytes(StandardCharsets.UTF_8), bytes(Objects.requireNonNull(envelope.signature())), key), "readiness.benchmark.tampered");
        var text = parsed(result, Text.class);
        require(Objects.equals(text.instrument(), instrument), "readiness.benchmark.instrument", instrument);
        return new Read(peer(text), key);
    }

    private static <T> T parsed(String json, Class<T> type) {
        try {
            return Objects.requireNonNull(JSON.readValue(json, type));
        } catch (JacksonException | NullPointerException _) {
            throw wrong("readiness.benchmark.unreadable");
        }
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw wrong("readiness.benchmark.unreadable");
        }
    }

    private static Peer peer(Text text) {
        var levels = new EnumMap<Discipline, Double>(Discipline.class);
        var told = Objects.requireNonNullElse(text.levels(), Map.<String, Double>of());
        for (var discipline : Discipline.values()) {
            var level = told.get(discipline.word());
            require(level != null && level >= LOWEST && level <= HIGHEST, "readiness.benchmark.odd");
            levels.put(discipline, Objects.requireNonNull(level));
        }
        require(text.id() != null && text.size() != null && text.sector() != null && told.size() == levels.size()
                && text.people() != null && text.people() >= Disclosure.LEAST && text.month() != null && text.month().matches("20\\d\\d-(0[1-9]|1[0-2])"), "readiness.benchmark.odd");
        return new Peer(Objects.requireNonNull(text.id()), Objects.requireNonNull(text.instrument()), Objects.requireNonNull(text.month()),
                Objects.requireNonNull(text.size()), Objects.requireNonNull(text.sector()), Objects.requireNonNull(text.people()), levels, text.attitude());
    }

    private static void require(boolean holds, String key, Object... details) {
        if (!holds) {
            throw wrong(key, details);
        }
    }

    private static Invalid wrong(String key, Object... details) {
        return new Invalid(List.of(new Invalid.Problem("result", key, List.of(details))));
    }
}
