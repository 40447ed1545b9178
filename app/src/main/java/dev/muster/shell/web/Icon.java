package dev.muster.shell.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A small drawing that stands beside a word, never in its place; a template writes `${Icon.SOLVED}`.
public final class Icon implements Content {
    public static final Icon HOME = new Icon("house");
    public static final Icon COMMUNITIES = new Icon("users");
    public static final Icon SEARCH = new Icon("search");
    public static final Icon DESK = new Icon("life-buoy");
    public static final Icon DIRECTION = new Icon("compass");
    public static final Icon MEASURES = new Icon("chart-line");
    public static final Icon ADMINISTRATION = new Icon("settings");
    public static final Icon HELP = new Icon("circle-question-mark");
    public static final Icon OPEN = new Icon("circle-dot");
    public static final Icon ANSWERED = new Icon("message-circle");
    public static final Icon SOLVED = new Icon("circle-check");
    public static final Icon OVERDUE = new Icon("clock");
    public static final Icon CLOSED = new Icon("circle-x");
    public static final Icon DUPLICATE = new Icon("copy");
    public static final Icon LOCK = new Icon("lock");
    public static final Icon EYE = new Icon("eye");
    public static final Icon ALERT = new Icon("triangle-alert");
    public static final Icon INFO = new Icon("info");
    public static final Icon CHECK = new Icon("check");
    public static final Icon DISMISS = new Icon("x");
    public static final Icon NEXT = new Icon("chevron-right");
    public static final Icon PREVIOUS = new Icon("chevron-left");
    public static final Icon DOWN = new Icon("chevron-down");
    public static final Icon MORE = new Icon("ellipsis");
    public static final Icon BELL = new Icon("bell");
    public static final Icon TARGET = new Icon("target");
    public static final Icon FLAG = new Icon("flag");
    public static final Icon TAG = new Icon("tag");
    public static final Icon PERSON = new Icon("user");
    public static final Icon LEAVE = new Icon("log-out");
    public static final Icon EDIT = new Icon("pencil");
    public static final Icon HISTORY = new Icon("history");
    public static final Icon ADD = new Icon("plus");
    public static final Icon GO = new Icon("arrow-right");
    public static final Icon LINK = new Icon("link");
    public static final Icon REPLY = new Icon("reply");
    public static final Icon UPLOAD = new Icon("upload");
    public static final Icon SHIELD = new Icon("shield-check");
    public static final Icon RISE = new Icon("trending-up");
    public static final Icon UNDO = new Icon("rotate-ccw");
    public static final Icon LIST = new Icon("list-checks");
    public static final Icon GUIDELINES = new Icon("book-open");
    public static final Icon GROW = new Icon("sprout");
    public static final Icon LAUNCH = new Icon("rocket");
    public static final Icon KEY = new Icon("key");
    public static final Icon SCREEN = new Icon("monitor");
    public static final Icon ORGANISATION = new Icon("building-2");
    public static final Icon INBOX = new Icon("inbox");
    public static final Icon QUOTE = new Icon("quote");
    public static final Icon MAIL = new Icon("mail");
    public static final Icon HEADING = new Icon("heading");
    public static final Icon STRIKE = new Icon("strikethrough");
    public static final Icon BULLETS = new Icon("list");
    public static final Icon NUMBERS = new Icon("list-ordered");
    public static final Icon TASKS = new Icon("list-todo");
    public static final Icon TABLE = new Icon("table");

    private final String drawing;

    private Icon(String name) {
        this.drawing = "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">" + Sheet.shape(name) + "</svg>";
    }

    @Override
    public void writeTo(TemplateOutput page) {
        page.writeContent(drawing);
    }

    /// All drawings, as they come from Lucide, one symbol a line.
    private static final class Sheet {
        private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([^\"]+)\"[^>]*>(.*)</symbol>");
        private static final Map<String, String> SHAPES = read();

        static String shape(String name) {
            var shape = SHAPES.get(name);
            if (shape == null) {
                throw new IllegalStateException("No drawing is called " + name + " in static/vendor/lucide/icons.svg");
            }
            return shape;
        }

        private static Map<String, String> read() {
            try (var file = Icon.class.getResourceAsStream("/static/vendor/lucide/icons.svg")) {
                if (file == null) {
                    throw new IllegalStateException("static/vendor/lucide/icons.svg is missing");
                }
                var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                return SYMBOL.matcher(text).results()
                        .collect(Collectors.toUnmodifiableMap(found -> found.group(1), found -> found.group(2)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
