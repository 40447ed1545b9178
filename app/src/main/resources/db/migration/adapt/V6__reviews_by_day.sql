-- Serves what tells whether reviews are held when they are due.
create index review_due on adapt.review (due);
