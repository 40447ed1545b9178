-- A community's swarms may come from a ticket system.
alter table exchange.source drop constraint source_kind_check;
alter table exchange.source add constraint source_kind_check check (kind in ('stackexchange', 'community', 'mediawiki', 'tickets'));
alter table exchange.origin drop constraint origin_kind_check;
alter table exchange.origin add constraint origin_kind_check check (kind in ('user', 'name', 'question', 'answer', 'comment', 'page', 'swarm'));
