-- Taking an import back asks of each item whether anybody has visited it.
create index visit_thread on items.visit (thread_id);
