-- A community that did not come to life is given another purpose by those who may close it.
create policy repurposed_by_leaders_or_its_sponsor on purposes.opened for update to muster_app using (
    (select goals.leads()) or communities.sponsors(place_id));
