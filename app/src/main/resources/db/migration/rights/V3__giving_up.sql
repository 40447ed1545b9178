-- Whoever leaves a place gives up the roles held in it.
create policy given_up_by_oneself on rights.role_grant for delete to muster_app using (person_id = (select rights.me()));
