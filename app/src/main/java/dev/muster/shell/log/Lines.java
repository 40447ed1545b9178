package dev.muster.shell.log;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;

/// Log lines in the form that was asked for; a form that is none is refused elsewhere, in words.
public final class Lines extends EncoderBase<ILoggingEvent> {
    private final PatternLayoutEncoder text = new PatternLayoutEncoder();
    private Encoder<ILoggingEvent> chosen = text;

    /// `json`, or else text.
    public void setForm(String form) {
        chosen = form.equals("json") ? new JsonLines() : text;
    }

    /// How text looks.
    public void setPattern(String pattern) {
        text.setPattern(pattern);
    }

    @Override
    public void start() {
        chosen.setContext(getContext());
        chosen.start();
        super.start();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return chosen.encode(event);
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }
}
