package dev.muster.purposes.web;

import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Row;
import dev.muster.shell.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The purposes of an organisation, by how far they have come.
///
/// @param tabs the places of Direction: goals and purposes
/// @param states proposed, assessed, decided, active, declined: each with the number that the viewer may see
/// @param propose where one is proposed, for those who may
public record PurposesView(
        List<Tab> tabs, List<Tab> states, List<Row> purposes, Pager pager, @Nullable Link propose, String emptyTitle, String emptyText) {}
