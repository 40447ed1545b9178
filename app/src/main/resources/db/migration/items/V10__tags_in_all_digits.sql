-- What a tag may be made of is said in one place, in Java: letters and digits are more to it than to the database, which
-- refused digits of other scripts and fractions with a fault.
alter table items.tagged drop constraint tagged_tag_check;
alter table items.tagged add constraint tagged_tag_check check (length(tag) between 1 and 40 and tag !~ '\s');
