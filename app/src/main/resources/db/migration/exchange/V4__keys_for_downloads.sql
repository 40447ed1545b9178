-- The key by which a row is known wherever its community goes, for whoever knows the row. The keys themselves are in no
-- other way open to the application.
create function exchange.key_of(known uuid) returns uuid stable language sql security definer set search_path = ''
    begin atomic
        select coalesce((select k.key from exchange.known_as k where k.object_id = known), known);
    end;
