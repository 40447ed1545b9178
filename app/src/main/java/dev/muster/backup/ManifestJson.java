package dev.muster.backup;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A manifest as it stands in the file.
final class ManifestJson {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ManifestJson() {}

    static String write(Object manifest) {
        return JSON.writeValueAsString(manifest) + "\n";
    }

    static <T> T read(byte[] text, Class<T> type) {
        return JSON.readValue(text, type);
    }
}
