package dev.muster.items.text;

/// How a body was written: as Markdown by people here, as HTML where it was imported.
public enum Format {
    MARKDOWN,
    HTML
}
