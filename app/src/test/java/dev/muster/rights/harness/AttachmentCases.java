package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;

/// The routes of attachments, and texts that name one.
final class AttachmentCases {
    private static final String FORM = "multipart/form-data; boundary=border";
    private static final String FILE = "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nSo it went.\r\n--border--\r\n";

    static final List<Case> ALL = List.of(
            get("/attachments"), get("/attachments/<attachment>"), get("/attachments/<attachment>/notes.txt"),
            get("/api/v1/attachments/<attachment>"), get("/api/v1/attachments/<attachment>/content"),
            form("POST", "/attachments", FILE).with("Content-Type", FORM),
            form("POST", "/attachments", FILE).with("Content-Type", FORM).with("Accept", "application/json"),
            json("POST", "/api/v1/attachments", FILE).with("Content-Type", FORM),
            form("POST", "/questions/<question>/answers", "body=See+/attachments/<attachment>/notes.txt", "layer=", "key="),
            form("PUT", "/answers/<answer>/edit", "body=See+/attachments/<attachment>", "why=clearer", "version=1"));

    private AttachmentCases() {}
}
