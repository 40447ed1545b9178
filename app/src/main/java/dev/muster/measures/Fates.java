package dev.muster.measures;

/// The parts that statements about questions are put together from: each a named subquery over what is kept of each question
/// ({@link Rollups}), as far as the viewer sees it.
///
/// Parameters: `place`; `from` and `askedBefore`, between which questions were asked; `before`, the moment at which what became
/// of them stops to count.
final class Fates {
    private static final String ASKED = "place_id = :place and asked >= :from and asked < :askedBefore";

    /// Each question: whether anybody answered, when somebody other than the asker first did, how many others did within a
    /// day, and since when it has had an accepted answer. A question made of answers that had been given elsewhere is nobody's wait.
    static final String FATE = """
            fate as (
                select question_id, asked, any_value(asker_id) as asker,
                       coalesce(min(replied) < :before, false) as replied,
                       case when min(answered) < :before then min(answered) end as answered,
                       sum(prompt) as prompt,
                       min(solved) filter (where not passed and solved < :before and (unsolved is null or unsolved >= :before)) as solved
                  from measures.question
                 where %s
                 group by question_id, asked
                having any_value(asker_id) is not null and not bool_or(made))""".formatted(ASKED);

    /// Who is counted twice among those who answered within a day: for some to see, and for others.
    static final String TWICE = """
            twice as (
                select question_id, count(*) - count(distinct person) as prompt
                  from measures.question
                 cross join lateral unnest(shared) person
                 where %s and shared is not null
                 group by question_id)""".formatted(ASKED);

    /// Questions that had an accepted answer more than once. Passing from one answer to another within a minute does not
    /// interrupt it; taking an acceptance back does.
    static final String PASSED_ON = """
            spell as (
                select question_id, solved, coalesce(unsolved, 'infinity') as unsolved,
                       max(coalesce(unsolved, 'infinity')) over (partition by question_id order by solved, unsolved rows between unbounded preceding and 1 preceding) as until
                  from measures.question
                 where %s and passed and solved < :before),
            stretch as (
                select spell.*, count(*) filter (where until is null or solved > until + interval '1 minute') over (partition by question_id order by solved, unsolved) as nth
                  from spell),
            passed_on as (
                select question_id, min(solved) as solved
                  from stretch
                 group by question_id, nth
                having max(unsolved) >= :before)""".formatted(ASKED);

    private Fates() {}

    /// A statement that puts these parts before its own words.
    static String with(String words, String... parts) {
        return "with " + String.join(",\n", parts) + "\n" + words;
    }
}
