-- Customers and suppliers see other communities too, so those let newcomers become one who are trusted with the whole
-- organisation; the same as for registering. Strategists invite too, as they may change who registers.
create or replace function people.invites(place uuid) returns boolean stable language sql
    begin atomic
        select case when place is null then (select rights.holds('ADMINISTRATOR'))
                    else exists (select 1 from rights.place p where p.id = place)
                         and (rights.guides(place)
                              or exists (select 1 from rights.role_grant g
                                          where g.person_id = (select rights.me())
                                            and (g.role = 'SPONSOR' and (g.place_id = place or g.place_id is null)
                                                 or g.role = 'STRATEGIST' and g.place_id is null))) end;
    end;

drop policy made_by_those_who_invite on people.invitation;
create policy made_by_those_who_invite on people.invitation for insert to muster_app with check (
    made_by = (select rights.me()) and used = 0 and revoked is null and people.invites(place_id)
    and case audience when 1 then (select rights.holds('ADMINISTRATOR'))
                      when 8 then true
                      when 2 then (select rights.holds('ADMINISTRATOR') or rights.holds('SPONSOR') or rights.holds('STRATEGIST'))
                      when 4 then (select rights.holds('ADMINISTRATOR') or rights.holds('SPONSOR') or rights.holds('STRATEGIST'))
                      else audience is null end
    and (place_id is null or audience is null
         or exists (select 1 from rights.place p where p.id = place_id and (p.seen_by = 0 or p.seen_by & audience <> 0))));
