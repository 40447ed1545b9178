package dev.muster.exchange.stackexchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The files of a dump, with the attributes that a row has had in any year so far.
public enum Table {
    POSTS("Posts.xml", "Id PostTypeId AcceptedAnswerId ParentId CreationDate DeletionDate Score ViewCount Body "
            + "OwnerUserId OwnerDisplayName LastEditorUserId LastEditorDisplayName LastEditDate LastActivityDate "
            + "Title Tags AnswerCount CommentCount FavoriteCount ClosedDate CommunityOwnedDate ContentLicense"),
    USERS("Users.xml", "Id Reputation CreationDate DisplayName EmailHash LastAccessDate WebsiteUrl Location Age "
            + "AboutMe Views UpVotes DownVotes ProfileImageUrl AccountId"),
    VOTES("Votes.xml", "Id PostId VoteTypeId UserId CreationDate BountyAmount"),
    COMMENTS("Comments.xml", "Id PostId Score Text CreationDate UserId UserDisplayName ContentLicense"),
    POST_HISTORY("PostHistory.xml", "Id PostHistoryTypeId PostId RevisionGUID CreationDate UserId UserDisplayName "
            + "Comment Text CloseReasonId ContentLicense"),
    POST_LINKS("PostLinks.xml", "Id CreationDate PostId RelatedPostId LinkTypeId"),
    TAGS("Tags.xml", "Id TagName Count ExcerptPostId WikiPostId IsRequired IsModeratorOnly"),
    BADGES("Badges.xml", "Id UserId Name Date Class TagBased");

    private final String file;
    private final Set<String> attributes;

    Table(String file, String attributes) {
        this.file = file;
        this.attributes = Set.of(attributes.split(" "));
    }

    /// The file's usual name; dumps vary its case.
    public String file() {
        return file;
    }

    /// The name of the element that holds the rows: `posts` for Posts.xml.
    String root() {
        return file.substring(0, file.indexOf('.')).toLowerCase(Locale.ROOT);
    }

    boolean knows(String attribute) {
        return attributes.contains(attribute);
    }

    static Optional<Table> named(String file) {
        return Arrays.stream(values()).filter(table -> table.file.equalsIgnoreCase(file)).findFirst();
    }
}
