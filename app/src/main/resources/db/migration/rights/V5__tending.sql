-- Whoever keeps a place in order: its guides and gardeners, and administrators.
create function rights.tends(place uuid) returns boolean stable language sql
    begin atomic
        select exists (select 1 from rights.role_grant
                        where person_id = (select rights.me())
                          and (role in ('GUIDE', 'GARDENER') and (place_id = place or place_id is null) or role = 'ADMINISTRATOR' and place_id is null));
    end;
