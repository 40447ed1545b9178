-- Of several policies the one whose name comes last is asked first. Whoever has just written something reads their own name,
-- and knows it without a look at all that they may see.
alter policy oneself on people.person rename to yourself;
