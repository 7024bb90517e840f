-- A draw's life between an application and its result.

-- Every word that the log's key has given on an application's entry, the highest number being the one that
-- counts. They are kept, because an omitted or wrongly changed application is put right from what was promised.
create table promise (
  id bigint primary key,
  application_id bigint not null references application (id),
  number integer not null,
  cause varchar(20) not null,
  line ${bytes} not null,
  note ${bytes} not null,
  promised_at timestamp with time zone not null,
  unique (application_id, number)
);
