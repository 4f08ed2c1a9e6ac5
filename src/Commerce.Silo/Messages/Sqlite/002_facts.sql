-- A message that is only shown is kept as what it tells; the letter is written when somebody reads it.
alter table outbox add column facts text;
