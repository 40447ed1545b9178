package dev.muster.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What became of a place's questions: one statement for all blocks that are about questions.
@Repository
class QuestionLog {
    /// Only the first question of each person can be the first thing that this person wrote here.
    private static final String NEWCOMERS = """
            firsts as materialized (
                select distinct on (asker) question_id, asker, asked from fate order by asker, asked, question_id),
            newcomers as (
                select question_id, true as newcomer
                  from firsts
                 where not exists (select 1 from items.item earlier
                                    where earlier.author_id = firsts.asker and earlier.kind in ('question', 'answer', 'comment')
                                      and earlier.place_id = :place and earlier.created < firsts.asked and earlier.hidden is null))""";

    private static final String TOLD = """
            told as (
                select asked, replied, answered, fate.prompt - coalesce(twice.prompt, 0) as prompt, coalesce(passed_on.solved, fate.solved) is not null as solved,
                       newcomer, date_trunc('month', asked, 'UTC') as month,
                       asked <= cast(:at as timestamptz) - interval '24 hours' as day_old,
                       asked <= cast(:at as timestamptz) - interval '48 hours' as two_days_old,
                       case when answered is null then floor(extract(epoch from cast(:at as timestamptz) - asked) / 60)
                            else ceil(extract(epoch from greatest(answered - asked, interval '0')) / 60) end as minutes
                  from fate
                  left join twice using (question_id)
                  left join passed_on using (question_id)
                  left join newcomers using (question_id))""";

    static final String QUERY = Fates.with("""
            select month, minutes,
                   count(answered) as answered,
                   count(*) - count(answered) as waiting,
                   count(*) filter (where day_old) as day_old,
                   count(answered) filter (where day_old) as day_old_answered,
                   coalesce(sum(prompt) filter (where day_old), 0) as prompt,
                   count(*) filter (where replied) as replied,
                   count(*) filter (where replied and solved) as accepted,
                   count(*) filter (where newcomer and two_days_old) as newcomers,
                   count(*) filter (where newcomer and two_days_old and answered <= asked + interval '48 hours') as welcomed,
                   count(*) filter (where newcomer and not two_days_old) as just_come
              from told
             group by grouping sets ((month), (minutes))
             order by month, minutes
            """, Fates.FATE, Fates.TWICE, Fates.PASSED_ON, NEWCOMERS, TOLD);

    private final JdbcClient jdbc;

    QuestionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Counts of the questions of one month, or of those that were answered after, or have waited for, so many minutes.
    ///
    /// @param dayOld how many were asked at least 24 hours ago
    /// @param prompt how many answers by others those had within 24 hours, one for each question and person
    /// @param replied how many have an answer by anybody, the asker included
    /// @param newcomers how many are the first thing that somebody wrote here, at least 48 hours ago
    /// @param justCome how many are so, but less than 48 hours ago
    record Tally(
            @Nullable YearMonth month, double minutes, long answered, long waiting, long dayOld, long dayOldAnswered,
            long prompt, long replied, long accepted, long newcomers, long welcomed, long justCome) {}

    List<Tally> tallies(UUID place, AsOf asOf) {
        return jdbc.sql(QUERY).param("place", place).params(asOf.parameters()).query((row, _) -> tally(row)).list();
    }

    private static Tally tally(ResultSet row) throws SQLException {
        var month = row.getObject("month", OffsetDateTime.class);
        return new Tally(
                month == null ? null : YearMonth.from(month.withOffsetSameInstant(ZoneOffset.UTC)), row.getDouble("minutes"),
                row.getLong("answered"), row.getLong("waiting"), row.getLong("day_old"), row.getLong("day_old_answered"),
                row.getLong("prompt"), row.getLong("replied"), row.getLong("accepted"),
                row.getLong("newcomers"), row.getLong("welcomed"), row.getLong("just_come"));
    }
}
