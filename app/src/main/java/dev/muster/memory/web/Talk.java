package dev.muster.memory.web;

import dev.muster.conversation.Comments;
import dev.muster.conversation.Comments.Discussion;
import dev.muster.items.Item;
import dev.muster.items.text.BodyText;
import dev.muster.items.text.Rendering;
import dev.muster.memory.Addresses;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.web.PageLabels.Named;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/// What people say to each other about a page, as it is shown.
@Component
class Talk {
    /// How many comments stand beside the page itself.
    private static final int BESIDE = 10;
    private final Comments comments;
    private final PageLabels labels;
    private final Rendering rendering;

    Talk(Comments comments, PageLabels labels, Rendering rendering) {
        this.comments = comments;
        this.labels = labels;
        this.rendering = rendering;
    }

    static String anchor(Item comment) {
        return "comment-" + comment.handle();
    }

    /// The first comments on a page.
    Discussion beside(MemoryPage page) {
        return comments.on(List.of(page.id()), BESIDE).getOrDefault(page.id(), Discussion.NONE);
    }

    CommentsView all(MemoryPage page, Place place, Viewer viewer) {
        var all = comments.on(page.item());
        return view(page, place, new Discussion(all, all.size()), labels.named(all.stream().map(Item::author).toList()), viewer);
    }

    CommentsView view(MemoryPage page, Place place, Discussion discussion, Named named, Viewer viewer) {
        var path = Addresses.path(page.item());
        return new CommentsView(discussion.comments().stream().map(each -> comment(each, named, place, viewer)).toList(), discussion.total() - discussion.comments().size(), path + "/comments",
                place.closed() == null && place.welcomes(viewer) ? path + "/comment" : null);
    }

    private CommentsView.Comment comment(Item comment, Named named, Place place, Viewer viewer) {
        var html = rendering.html(comment.handle(), comment.version(), BodyText.markdown(comment.body().text())).value();
        return new CommentsView.Comment(anchor(comment), named.who(comment.author()), comment.created(), html,
                place.closed() == null && viewer.is(comment.author()) ? "/comments/" + comment.handle() + "/edit" : null);
    }
}
