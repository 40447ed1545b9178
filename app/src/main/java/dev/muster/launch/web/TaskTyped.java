package dev.muster.launch.web;

import dev.muster.launch.Task;
import dev.muster.launch.TaskKind;
import dev.muster.shell.web.Typed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody typed of a thing to do; nothing typed is an empty text.
public record TaskTyped(@Nullable String kind, String title, String note, String person, String due) {

    /// A form sends only what it has.
    public TaskTyped {
        title = text(title);
        note = text(note);
        person = text(person);
        due = text(due);
    }

    static TaskTyped of(Task task, String person) {
        return new TaskTyped(task.kind().name(), task.title(), task.note(), person, task.due() == null ? "" : task.due().toString());
    }

    @Nullable TaskKind wanted() {
        return Typed.choice(TaskKind.class, kind);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
