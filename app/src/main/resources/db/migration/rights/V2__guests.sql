-- Whoever shows an invitation looks around as a guest of its place, for the length of a transaction: sees what a member
-- of the same audience would. Nobody but the application sets it, and only after it has seen the invitation's secret.
create or replace function rights.my_places() returns setof uuid stable language sql security definer set search_path = ''
    begin atomic
        select place_id from rights.membership where person_id = rights.me()
        union all
        select nullif(current_setting('muster.guest', true), '')::uuid
         where nullif(current_setting('muster.guest', true), '') is not null;
    end;
