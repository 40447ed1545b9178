-- How soon a community has promised to answer is part of what its threads show.
create constraint trigger note_edition after insert or update on communities.charter deferrable initially deferred
    for each row execute function items.note_edition_of_place();
