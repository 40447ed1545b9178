-- :questions questions, four fifths of them in one place; written past triggers and keys, for speed.

insert into rights.circle values ('00000000-0000-7000-8000-00000000000c', :place, 'Jury');
insert into rights.circle_member select '00000000-0000-7000-8000-00000000000c', id from people.person where handle ~ '^p000[0-4][0-9]$';

-- Twenty thousand sentences out of twenty thousand words: of which a few are in every other sentence and most are rare, as in
-- what people write. Three sentences make a text, and what search costs is what it costs among such texts.
create temp table saying as
select s.n, string_agg(w.word, ' ' order by w.nth) as text
  from generate_series(0, 19999) s (n)
 cross join lateral (
       select k as nth,
              (select string_agg(substr('bakedifogulamnipostruva', 1 + 2 * ((r / power(11, d)::int) % 11), 2), '' order by d) from generate_series(0, 4) d
                where d < 2 or r >= power(11, d)) as word
         from generate_series(1, 12) k
        cross join lateral (select floor(20000 * power(((hashint4(s.n * 12 + k) & 2147483647) % 100000) / 100000.0, 4))::int as r) rank) w
 group by s.n;
create unique index on saying (n);
analyze saying;

create temp table person as select row_number() over (order by handle) - 1 as n, id from people.person;

-- By kind of hundred: 60 solved, 5 closed, 30 answered, 2 answered by staff among themselves, 3 waiting.
insert into items.item (id, handle, kind, place_id, root_id, layer, circle_id, author_id, title, body, state, answered, created, changed, hidden)
select q.id, 'q' || q.n, 'question', case when q.n % 5 = 0 then :other else :place end, q.id,
       case when q.n % 100 < 20 then 1 when q.n % 100 < 25 then 3 else 15 end,
       case when q.n % 97 = 0 then '00000000-0000-7000-8000-00000000000c'::uuid end,
       p.id, 'How does number ' || q.n || ' ' || one.text || '?', one.text || '. ' || two.text || '. ' || three.text || '.',
       case when q.sort < 60 then 'solved' when q.sort < 65 then 'closed' else 'open' end,
       case when q.sort < 95 then 15 when q.sort < 97 then 1 else 0 end,
       timestamptz '2015-01-01' + q.n * interval '97 seconds', timestamptz '2015-01-01' + q.n * interval '97 seconds',
       case when q.n % 211 = 0 then now() end
  from (select n, gen_random_uuid() as id, (hashint4(n) & 2147483647) % 100 as sort from generate_series(1, :questions * 5 / 4) n) q
  join person p on p.n = (hashint4(q.n + 7) & 2147483647) % 2000
  join saying one on one.n = (hashint4(q.n + 1) & 2147483647) % 20000
  join saying two on two.n = (hashint4(q.n + 2) & 2147483647) % 20000
  join saying three on three.n = (hashint4(q.n + 3) & 2147483647) % 20000;

insert into questions.question (item_id) select id from items.item where kind = 'question' on conflict do nothing;

insert into items.item (id, handle, kind, place_id, root_id, parent_id, layer, author_id, body, state, created, changed, hidden)
select gen_random_uuid(), 'a' || i.handle || '-' || g.n, 'answer', i.place_id, i.id, i.id, case when i.answered = 1 or g.n = 2 then 1 else i.layer end, i.author_id,
       one.text || '. ' || two.text || '.', 'given', i.created + g.n * interval '1 hour', i.created + g.n * interval '1 hour', case when g.n = 3 and hashint4(length(i.handle)) % 9 = 0 then now() end
  from items.item i
 cross join generate_series(1, 2) g (n)
  join saying one on one.n = (hashtext(i.handle || g.n) & 2147483647) % 20000
  join saying two on two.n = (hashtext(g.n || i.handle) & 2147483647) % 20000
 where i.kind = 'question' and i.answered > 0 and i.handle ~ '^q[0-9]+$';

-- What staff answer among themselves is no answer to others who asked.
update items.item i set answered = 0
  from people.person p
 where i.kind = 'question' and i.answered = 1 and p.id = i.author_id and p.audience <> 1;

-- And one question with two thousand answers.
insert into items.item (id, handle, kind, place_id, root_id, parent_id, layer, author_id, body, state, created, changed)
select gen_random_uuid(), 'long' || n, 'answer', i.place_id, i.id, i.id, i.layer, i.author_id, 'So.', 'given', i.created + n * interval '1 minute', i.created + n * interval '1 minute'
  from items.item i, generate_series(1, 2000) n
 where i.handle = 'q26';

insert into conversation.tally (item_id, worked, failed)
select id, 1 + (hashtext(handle) & 7), hashtext(handle) & 1 from items.item where kind = 'answer' and hashtext(handle) % 4 = 0 on conflict do nothing;

-- Each has two tags; a low number is a popular tag.
insert into items.tagged (place_id, tag, state, created, item_id)
select i.place_id, 'tag' || t.n, i.state, i.created, i.id
  from items.item i
 cross join lateral (select distinct floor(50 * power(((hashtext(i.handle || n) & 2147483647) % 10000) / 10000.0, 3))::int as n from generate_series(1, 2) n) t
 where i.kind = 'question' and i.handle ~ '^q[0-9]+$';

-- What was solved was solved by its first answer, a day later; and the log tells of all of it.
update questions.question q
   set accepted_id = a.id, accepted_by = a.asker, settled = a.asked + interval '1 day'
  from (select distinct on (i.id) i.id as question, i.author_id as asker, i.created as asked, a.id
          from items.item i join items.item a on a.parent_id = i.id and a.kind = 'answer'
         where i.kind = 'question' and i.state = 'solved' and i.handle ~ '^q[0-9]+$'
         order by i.id, a.created) a
 where q.item_id = a.question;

insert into activity.activity (actor_id, verb, object_id, object_kind, target_id, place_id, item_id, happened, recorded)
select author_id, 'CREATE', id, kind, parent_id, place_id, id, created, created from items.item where handle ~ '^(q|aq|long)[0-9]';

insert into activity.activity (actor_id, verb, object_id, object_kind, target_id, place_id, item_id, happened, recorded)
select q.accepted_by, 'ACCEPT', q.accepted_id, 'answer', q.item_id, i.place_id, q.accepted_id, q.settled, q.settled
  from questions.question q join items.item i on i.id = q.item_id
 where q.accepted_id is not null and i.handle ~ '^q[0-9]+$';

vacuum (analyze) items.item;
vacuum (analyze) items.tagged;
vacuum (analyze) questions.question;
vacuum (analyze) conversation.tally;
analyze people.person;
analyze rights.place;
vacuum (analyze) activity.activity;
set session_replication_role = origin;
