package dev.muster.goals.web;

import dev.muster.goals.Reading;
import dev.muster.goals.Readings;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The form with which readings are written down: one by one, or many as lines. Goals and outcomes share it.
@Component
public class ReadingsForms {
    private final Pages pages;
    private final Words words;

    ReadingsForms(Pages pages, Words words) {
        this.pages = pages;
        this.words = words;
    }

    /// What readings are written down about.
    ///
    /// @param action takes one reading; `action/csv` takes many
    /// @param back where to go when it is done
    public record About(String title, String unit, String action, List<Crumb> crumbs, String back) {}

    /// One reading, as it was typed.
    public record OneTyped(@Nullable String day, @Nullable String value, @Nullable String note) {}

    /// Lines, as they were pasted, or in a file.
    public record LinesTyped(@Nullable String csv, @Nullable MultipartFile file) {}

    public View empty(About about) {
        return pages.show("goals/readings", "view", form(about, new OneTyped(null, null, null), "", List.of(), FormErrors.none()));
    }

    /// Hands one reading over, or shows the form again.
    public View one(About about, OneTyped one, Consumer<Readings> keeper) {
        var typed = new Typed();
        try {
            var reading = new Reading(typed.day("day", one.day()), typed.number("value", one.value()), one.note());
            typed.run(() -> {
                keeper.accept(Readings.one(reading));
                return true;
            });
            return pages.redirect(about.back(), "goals.recorded");
        } catch (Invalid invalid) {
            return again(form(about, one, "", List.of(), FormErrors.of(invalid, words)));
        }
    }

    /// Hands the lines over, or shows them again with what is wrong at each.
    public View lines(About about, LinesTyped lines, Consumer<Readings> keeper) {
        var pasted = Objects.requireNonNullElse(lines.csv(), "");
        try {
            keeper.accept(readings(pasted, lines.file()));
            return pages.redirect(about.back(), "goals.recorded");
        } catch (Invalid invalid) {
            var refused = invalid.problems().stream()
                    .map(each -> each.field().startsWith("line ") ? words.say("goals.csv.at", each.field().substring(5), words.say(each)) : words.say(each))
                    .toList();
            return again(form(about, new OneTyped(null, null, null), pasted, refused, FormErrors.none()));
        }
    }

    private static Readings readings(String pasted, @Nullable MultipartFile file) {
        try {
            return file == null || file.isEmpty() ? Readings.ofCsv(pasted) : Readings.ofCsv(file.getBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private View again(ReadingsForm form) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "goals/readings", Map.of("view", form));
    }

    private static ReadingsForm form(About about, OneTyped one, String csv, List<String> refused, FormErrors errors) {
        return new ReadingsForm(about.title(), about.unit(), about.action(), about.crumbs(), text(one.day()), text(one.value()),
                text(one.note()), csv, refused, about.back(), errors);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
