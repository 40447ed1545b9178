package dev.muster.questions.web;

import dev.muster.conversation.spi.Threads;
import dev.muster.items.Item;
import dev.muster.questions.Addresses;
import dev.muster.questions.Answers;
import dev.muster.questions.Questions;
import dev.muster.shell.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Where in a thread an answer or a comment stands.
@Component
class QuestionThreads implements Threads {
    private final Answers answers;

    QuestionThreads(Answers answers) {
        this.answers = answers;
    }

    @Override
    public boolean has(String kind) {
        return kind.equals(Questions.KIND);
    }

    /// With all comments on the same thing unfolded, since it may be one of the later ones.
    @Override
    public String address(Item comment, Item on) {
        return page(on).queryParam("unfold", on.handle()).fragment(PostViews.anchor(comment)).build().toUriString();
    }

    /// The page and the place on it where a question or an answer stands.
    ///
    /// @throws Refusal `shell.gone`
    String address(Item post) {
        return page(post).fragment(PostViews.anchor(post)).build().toUriString();
    }

    /// The same with all its comments.
    String unfolded(Item post) {
        return page(post).queryParam("unfold", post.handle()).fragment(PostViews.anchor(post)).build().toUriString();
    }

    private UriComponentsBuilder page(Item post) {
        if (post.kind().equals(Questions.KIND)) {
            return UriComponentsBuilder.fromUriString(Addresses.of(post));
        }
        var answer = answers.at(post.handle());
        var question = answers.questionOf(answer);
        var page = UriComponentsBuilder.fromUriString(Addresses.of(question.item()));
        var part = answers.partWith(answer, question);
        return part == null ? page : page.queryParam("after", part);
    }
}
