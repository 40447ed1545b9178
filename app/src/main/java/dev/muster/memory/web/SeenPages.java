package dev.muster.memory.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.muster.conversation.Comments.Discussion;
import dev.muster.items.Editions.Edition;
import dev.muster.memory.Dissent;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.PageFile;
import dev.muster.memory.References.Surroundings;
import dev.muster.memory.Story;
import dev.muster.memory.web.PageLabels.Named;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is shown of pages, kept for each edition and audience as long as the memory given to it lasts.
///
/// It is read in the name of nobody in particular of the audience, so that nothing gets in that only one of them may see.
@Component
class SeenPages {
    private static final long BYTES = 24L << 20;
    private static final int USUAL = 1_500;
    private final Cache<Key, Optional<Seen>> pages = Caffeine.newBuilder().maximumWeight(BYTES)
            .<Key, Optional<Seen>>weigher((_, seen) -> seen.map(Seen::weight).orElse(USUAL)).build();

    private record Key(UUID page, Audience audience, String edition) {}

    /// What everybody of an audience is shown of a page.
    ///
    /// @param story what it tells, where it does
    /// @param dissents whatever was said against it
    record Seen(MemoryPage page, @Nullable Story story, Place place, Discussion discussion, List<Dissent> dissents, Named named, List<PageFile> files, Surroundings around) {

        /// The same with the links that somebody sees who may see more of other pages.
        Seen with(Surroundings links) {
            return new Seen(page, story, place, discussion, dissents, named, files, links);
        }

        int weight() {
            return USUAL + page.text().length() + discussion.comments().stream().mapToInt(each -> 600 + each.body().text().length()).sum()
                    + dissents.stream().mapToInt(each -> 600 + each.what().length() + each.why().length()).sum() + 300 * (around.leading().size() + around.linking().size());
        }
    }

    /// What the viewer and everybody else of the audience is shown; empty where the viewer may be shown more than that.
    Optional<Seen> find(Edition edition, Viewer viewer, Supplier<Optional<Seen>> reading) {
        if (!edition.shared()) {
            return Optional.empty();
        }
        var key = new Key(edition.thread(), viewer.audience(), edition.number());
        var kept = pages.getIfPresent(key);
        if (kept == null) {
            kept = Viewer.anyone(viewer.audience()).call(reading::get);
            pages.put(key, kept);
        }
        return kept;
    }
}
