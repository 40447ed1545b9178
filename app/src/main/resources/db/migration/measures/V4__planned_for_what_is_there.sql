-- A connection would keep the plans that it made for these while the tables were small: after an import, each day of each person would
-- be looked for in all that there is.
alter function measures.catch_up(uuid, int) set plan_cache_mode = 'force_custom_plan';
alter function measures.catch_up_questions(uuid, int) set plan_cache_mode = 'force_custom_plan';
