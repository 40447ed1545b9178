package dev.muster.questions.api;

import dev.muster.questions.AsCustomers;
import dev.muster.questions.QuestionState;
import dev.muster.questions.Questions;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What customers see of what you see, for staff and guides.
@RestController
@Tag(name = "Questions")
class AsCustomerApi {
    private final Questions questions;
    private final AsCustomers customers;
    private final Places places;
    private final Telling telling;

    AsCustomerApi(Questions questions, AsCustomers customers, Places places, Telling telling) {
        this.questions = questions;
        this.customers = customers;
        this.places = places;
        this.telling = telling;
    }

    /// @param state as it is for customers
    /// @param answers the first of those that they see
    record SeenJson(String title, QuestionState state, List<AnswerJson> answers) {}

    /// The questions of a community that customers see.
    ///
    /// @param before cursor for newer questions
    /// @param after cursor for older questions
    @GetMapping("/api/v1/communities/{community}/questions/as-customer")
    QuestionsJson list(@PathVariable String community, @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after, Viewer viewer) {
        return telling.questions(customers.list(places.at(community), before, after, viewer));
    }

    /// A question with the answers that customers see.
    @GetMapping("/api/v1/questions/{handle}/as-customer")
    SeenJson thread(@PathVariable String handle, Viewer viewer) {
        var question = questions.at(handle);
        var place = places.find(question.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        var seen = customers.of(question, place, viewer);
        return new SeenJson(question.title(), seen.question().state(), telling.answers(seen.answers(), viewer));
    }
}
