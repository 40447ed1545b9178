package dev.muster.writing.web;

import dev.muster.items.Item;
import dev.muster.items.text.BodyText;
import dev.muster.items.text.Format;
import dev.muster.items.text.Rendering;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.shell.Words;
import dev.muster.writing.Mention;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Says of mentions by whom and where they are.
@Component
class MentionLines {
    private static final int EXCERPT = 160;
    private final Persons persons;
    private final Rendering rendering;
    private final Words words;

    MentionLines(Persons persons, Rendering rendering, Words words) {
        this.persons = persons;
        this.rendering = rendering;
        this.words = words;
    }

    List<MentionsView.Line> of(List<Mention> mentions) {
        var named = persons.all(mentions.stream().map(Mention::by).distinct().toList());
        return mentions.stream().map(each -> new MentionsView.Line(sentence(each, named), each.address(), excerpt(each.item()), each.at(), each.unseen())).toList();
    }

    private String sentence(Mention mention, Map<UUID, Person> named) {
        var by = named.get(mention.by());
        return words.say("writing.mention", by == null ? words.say("people.somebody") : by.name(), Objects.requireNonNullElse(mention.thread().title(), ""));
    }

    private String excerpt(Item item) {
        return rendering.excerpt(new BodyText(Format.valueOf(item.body().format().name()), item.body().text()), EXCERPT);
    }
}
