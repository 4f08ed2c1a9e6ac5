-- A message that is only shown is kept as what it tells; the letter is written when somebody reads it. What is sealed can't be
-- compressed.
alter table outbox add column facts text;
alter table outbox alter column facts set storage external, alter column content set storage external;
