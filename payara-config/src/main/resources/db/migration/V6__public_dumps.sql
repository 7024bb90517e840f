-- All that is public of a term in one file, as it stood on a day: made once and kept for good.

create table public_dump (
  id bigint primary key,
  term varchar(64) not null,
  made_on date not null,
  sha256 varchar(64) not null,
  content ${bytes} not null,
  unique (term, made_on)
);
