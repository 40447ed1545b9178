package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.History;
import dev.muster.exchange.stackexchange.HistoryKind;
import dev.muster.exchange.stackexchange.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// When questions were closed and why, and when they were opened again.
final class ClosurePhase implements Phase<History> {

    @Override
    public String name() {
        return "closures";
    }

    @Override
    public Table table() {
        return Table.POST_HISTORY;
    }

    @Override
    public Feed<History> rows(Dump dump, long after) {
        return Feed.of(dump.history().resumeAfter(after));
    }

    @Override
    public void write(List<History> rows, Desk desk) {
        rows.stream().filter(row -> !row.kind().changesText() && !turns(row))
                .forEach(row -> desk.tally().add("left-out-history-" + row.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        var turns = rows.stream().filter(ClosurePhase::turns).toList();
        var targets = desk.targets(turns.stream().map(row -> desk.keys().post(row.post())).distinct().toList());
        var closings = new HashMap<UUID, History>();
        for (var row : turns) {
            var target = targets.get(desk.keys().post(row.post()));
            if (target == null || !target.kind().equals("question")) {
                desk.tally().add("left-out-closures-without-question");
                continue;
            }
            turn(row, desk);
            if (row.kind() == HistoryKind.CLOSED) {
                closings.merge(desk.keys().post(row.post()), row, (one, other) -> other.at().isAfter(one.at()) ? other : one);
            }
        }
        keep(closings, desk);
    }

    private static boolean turns(History row) {
        return row.kind() == HistoryKind.CLOSED || row.kind() == HistoryKind.REOPENED;
    }

    private static void turn(History row, Desk desk) {
        var question = desk.keys().post(row.post());
        boolean closes = row.kind() == HistoryKind.CLOSED;
        desk.tally().add(closes ? "closures" : "reopenings");
        if (!desk.run().later()) {
            desk.act(null, closes ? "CLOSE" : "OPEN", question, "question", null, question, row.at(), null);
        }
    }

    private static void keep(Map<UUID, History> closings, Desk desk) {
        desk.jdbc().sql("""
                insert into exchange.closure (run_id, item_id, at, reason)
                select :run, c.item, c.at, c.reason
                  from unnest(:items::uuid[], :times::timestamptz[], :reasons::text[]) as c (item, at, reason)
                on conflict (run_id, item_id) do update set at = excluded.at, reason = excluded.reason where closure.at < excluded.at
                """)
            .param("run", desk.run().id())
            .param("items", closings.keySet().toArray(UUID[]::new))
            .param("times", closings.values().stream().map(each -> each.at().toString()).toArray(String[]::new))
            .param("reasons", closings.values().stream().map(ClosurePhase::reason).toArray(String[]::new))
            .update();
    }

    private static String reason(History closing) {
        return closing.closeReason().map(ClosurePhase::ours).orElse("OFF_PURPOSE");
    }

    private static String ours(dev.muster.exchange.stackexchange.CloseReason theirs) {
        return theirs.name().contains("DUPLICATE") ? "DUPLICATE" : theirs.name().contains("LOCALIZED") ? "NO_LONGER_NEEDED" : "OFF_PURPOSE";
    }
}
