package dev.muster.conversation.api;

import dev.muster.conversation.api.CommentJson.AuthorJson;
import dev.muster.items.Item;
import dev.muster.people.Persons;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells programs of comments; the modules whose things are commented on use it too.
@Component
public class CommentsJson {
    private final Persons persons;

    CommentsJson(Persons persons) {
        this.persons = persons;
    }

    public List<CommentJson> of(List<Item> comments) {
        var known = persons.all(comments.stream().map(Item::author).distinct().toList());
        return comments.stream()
                .map(each -> new CommentJson(each.handle(), each.body().text(),
                        Optional.ofNullable(known.get(each.author())).map(author -> new AuthorJson(author.handle(), author.name())).orElse(null),
                        each.created(), each.changed(), each.version()))
                .toList();
    }

    public CommentJson of(Item comment) {
        return of(List.of(comment)).getFirst();
    }
}
