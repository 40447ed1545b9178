package dev.muster.shell.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/// The number of the request in brackets, on the lines that belong to one.
public final class RequestMark extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        var number = event.getMDCPropertyMap().get("request");
        return number == null ? "" : "[" + number + "] ";
    }
}
