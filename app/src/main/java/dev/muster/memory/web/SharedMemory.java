package dev.muster.memory.web;

import dev.muster.items.Editions;
import dev.muster.memory.Memory;
import dev.muster.people.spi.FirstQuestion;
import dev.muster.people.spi.FirstQuestions;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.SharedPage;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Pages of the memory, which visitors share, and which begin with their edition.
@Component
class SharedMemory implements SharedPage, FirstQuestions {
    private static final Pattern PAGE = Pattern.compile("/pages/([0-9a-z]+)(?:/[^/]*)?");
    private final Editions editions;

    SharedMemory(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Optional<FirstQuestion> of(String path) {
        var page = PAGE.matcher(path);
        return page.matches() ? Optional.of(editions.first(page.group(1), Memory.KIND)) : Optional.empty();
    }

    @Override
    public Optional<String> edition(String path) {
        var page = PAGE.matcher(path);
        return page.matches() ? editions.of(page.group(1), Memory.KIND, Viewer.VISITOR).map(Editions.Edition::number) : Optional.empty();
    }
}
