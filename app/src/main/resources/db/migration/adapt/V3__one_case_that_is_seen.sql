-- A case that is hidden from its author is not there for its author either, who may then write another. That somebody writes one at
-- most of those that can be seen is kept by the command, under the lock of the request.
alter table adapt.backing drop constraint backing_request_id_person_id_key;
create index backing_of on adapt.backing (request_id, person_id);
