-- A question waits until whoever asked can see an answer. So items.item.answered has the audiences that see an answer which the
-- asker's audience sees, too: what staff answer among themselves is no answer to a customer. An answer within a circle counts
-- where the question is that circle's, since all who see the one see the other. Each viewer's audience finds in it just what it
-- would find if the answers that it does not see were not there.
create function questions.answered_for(question uuid) returns int language sql stable set search_path = '' as $$
    select coalesce(bit_or(a.layer), 0)
      from items.item q
      join people.person p on p.id = q.author_id
      join items.item a on a.parent_id = q.id
     where q.id = question and a.kind = 'answer' and a.hidden is null and a.circle_id is not distinct from q.circle_id and a.layer & p.audience <> 0
       and (a.run_id is null or not exists (select 1 from items.unfinished_run r where r.run_id = a.run_id))
$$;

-- What one more answer adds; one that an unfinished import brought is there for nobody yet. Most add nothing, and an update
-- that meets no row costs what all triggers cost that are asked once for each statement.
create function questions.add_answer(answer items.item) returns void language plpgsql set search_path = '' as $$
begin
    if answer.hidden is null and (answer.run_id is null or not items.unfinished(answer.run_id))
       and exists (select 1 from items.item q join people.person p on p.id = q.author_id
                    where q.id = answer.parent_id and q.answered & answer.layer <> answer.layer and answer.layer & p.audience <> 0
                      and answer.circle_id is not distinct from q.circle_id) then
        update items.item set answered = answered | answer.layer where id = answer.parent_id;
    end if;
end $$;

create or replace function questions.note_answer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform questions.add_answer(new);
    return null;
end $$;

create or replace function questions.count_answers_anew() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    -- Waits for others who answer or hide here, so that none of them is missed.
    perform 1 from items.item where id = new.parent_id for update;
    update items.item set answered = questions.answered_for(new.parent_id) where id = new.parent_id;
    return null;
end $$;

create or replace function questions.note_carried_answer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if exists (select 1 from questions.question q where q.item_id = old.parent_id and q.merged_into = new.parent_id) then
        update items.item set answered = 0 where id = old.parent_id and answered <> 0;
    else
        update items.item set answered = questions.answered_for(old.parent_id) where id = old.parent_id;
    end if;
    perform questions.add_answer(new);
    return null;
end $$;

-- Imported work that somebody claims has another author from then on; a person may come to be of another audience.
create function questions.count_for_another_asker() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    update items.item set answered = questions.answered_for(new.id) where id = new.id and answered <> questions.answered_for(new.id);
    return null;
end $$;
create trigger count_for_another_asker after update of author_id on items.item
    for each row when (new.kind = 'question' and old.author_id <> new.author_id) execute function questions.count_for_another_asker();
create function questions.count_for_another_audience() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    update items.item set answered = questions.answered_for(id) where author_id = new.id and kind = 'question';
    return null;
end $$;
create trigger count_for_another_audience after update of audience on people.person
    for each row when (old.audience <> new.audience) execute function questions.count_for_another_audience();

-- Only where an answer is for fewer than its question is there anything to count anew.
update items.item set answered = questions.answered_for(id)
 where id in (select a.parent_id from items.item a join items.item q on q.id = a.parent_id
               where a.kind = 'answer' and (a.layer <> q.layer or a.circle_id is not null));
