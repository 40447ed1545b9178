-- Serves the share of kept promises, which asks of each whether it was moved.
create index turn_moved on adapt.turn (item_id) where deed = 'MOVED';
