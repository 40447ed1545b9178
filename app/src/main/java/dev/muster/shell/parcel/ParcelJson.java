package dev.muster.shell.parcel;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Manifests and lists as they stand in a parcel.
public final class ParcelJson {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ParcelJson() {}

    public static String write(Object value) {
        return JSON.writeValueAsString(value) + "\n";
    }

    public static <T> T read(byte[] text, Class<T> type) {
        return JSON.readValue(text, type);
    }
}
