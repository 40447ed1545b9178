package dev.muster.exchange.stackexchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// Something in a dump that cannot be read: which file, which line, and why, in a plain sentence.
public final class DumpFault extends RuntimeException {

    private final String key;
    private final String file;
    private final long line;
    private final transient List<Object> arguments;

    /// @param reason the message's key without its prefix `exchange.dump.`
    /// @param line counted from 1; 0 where the fault is that of the whole file
    public DumpFault(String reason, String file, long line, Object... more) {
        this("exchange.dump." + reason, file, line, Stream.concat(Stream.of(file, line), Stream.of(more)).toList());
    }

    /// The fault of a row whose id an earlier row had.
    public static DumpFault again(Table table, Numbered row) {
        return new DumpFault("id-again", table.file(), row.line(), row.id());
    }

    private DumpFault(String key, String file, long line, List<Object> arguments) {
        super(new MessageFormat(ResourceBundle.getBundle("messages.exchange", Locale.ROOT).getString(key), Locale.ROOT)
                .format(arguments.toArray()));
        this.key = key;
        this.file = file;
        this.line = line;
        this.arguments = arguments;
    }

    /// Whether this is another dump than the one that was begun, which is nothing against either.
    public boolean ofAnotherDump() {
        return key.equals("exchange.dump.shorter-than-before");
    }

    /// The message's key in the bundle of this module.
    public String key() {
        return key;
    }

    public String file() {
        return file;
    }

    public long line() {
        return line;
    }

    /// What the message is filled with: file, line, and whatever the reason adds.
    public List<Object> arguments() {
        return arguments;
    }
}
