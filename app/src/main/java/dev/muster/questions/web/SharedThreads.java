package dev.muster.questions.web;

import dev.muster.items.Editions;
import dev.muster.people.spi.FirstQuestion;
import dev.muster.people.spi.FirstQuestions;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.SharedPage;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The pages of threads, which visitors share, and which begin with their edition.
@Component
class SharedThreads implements SharedPage, FirstQuestions {
    private static final Pattern THREAD = Pattern.compile("/questions/([0-9a-z]+)(?:/[^/]*)?");
    private final Editions editions;

    SharedThreads(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Optional<FirstQuestion> of(String path) {
        var thread = THREAD.matcher(path);
        return thread.matches() ? Optional.of(editions.first(thread.group(1), Questions.KIND)) : Optional.empty();
    }

    @Override
    public Optional<String> edition(String path) {
        var thread = THREAD.matcher(path);
        return thread.matches() ? editions.of(thread.group(1), Questions.KIND, Viewer.VISITOR).map(Editions.Edition::number) : Optional.empty();
    }
}
