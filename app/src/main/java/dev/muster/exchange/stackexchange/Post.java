package dev.muster.exchange.stackexchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of Posts.xml: a question, an answer, or a page of the site's own.
///
/// @param line where the row ends; dumps have one row on a line
/// @param typeCode the type as the file has it, for reports on what is {@link PostType#OTHER}
/// @param accepted of a question: the answer that its asker accepted
/// @param parent of an answer: its question
/// @param lastEditor nobody, if the post was never edited
/// @param closed when the question was closed, if it is
/// @param communityOwned since when the post belongs to everyone
/// @param body HTML; the Markdown stands in the history
/// @param licence as stated, else what held at the time of the last edit
public record Post(long line, long id, PostType type, int typeCode,
        @Nullable Long accepted, @Nullable Long parent,
        Instant created, @Nullable Instant lastEdited, @Nullable Instant lastActive,
        @Nullable Instant closed, @Nullable Instant communityOwned,
        Author owner, Author lastEditor,
        String title, String body, List<String> tags,
        long score, long views, long answers, long comments, long favorites, String licence) implements Numbered {

    static Post of(Row row) {
        var code = row.code("PostTypeId");
        var created = row.instant("CreationDate");
        var edited = row.instantIfAny("LastEditDate");
        return new Post(row.line(), row.id(), PostType.of(code), code,
                row.numberIfAny("AcceptedAnswerId"), row.numberIfAny("ParentId"),
                created, edited, row.instantIfAny("LastActivityDate"),
                row.instantIfAny("ClosedDate"), row.instantIfAny("CommunityOwnedDate"),
                row.author("OwnerUserId", "OwnerDisplayName"), row.author("LastEditorUserId", "LastEditorDisplayName"),
                row.text("Title"), row.text("Body"), Tag.names(row.text("Tags")),
                row.count("Score"), row.count("ViewCount"), row.count("AnswerCount"), row.count("CommentCount"),
                row.count("FavoriteCount"), Licence.of(row.textIfAny("ContentLicense"), edited == null ? created : edited));
    }
}
