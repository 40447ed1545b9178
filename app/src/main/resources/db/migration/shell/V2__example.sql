-- Whether the example is wanted and not yet whole: a start goes on with it.
alter table shell.organisation add column example_wanted boolean not null default false;
