-- Taking an import back asks of each item whether it went along with a merged question.
create index merged_part_item on questions.merged_part (item_id) where item_id is not null;
