package dev.muster.exchange.stackexchange;

/// What a post is. Tag wikis explain a tag; the others are the site's own pages (nominations, placeholders, privileges).
public enum PostType {
    QUESTION, ANSWER, TAG_WIKI_EXCERPT, TAG_WIKI, OTHER;

    static PostType of(int code) {
        return switch (code) {
            case 1 -> QUESTION;
            case 2 -> ANSWER;
            case 4 -> TAG_WIKI_EXCERPT;
            case 5 -> TAG_WIKI;
            default -> OTHER;
        };
    }
}
