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

-- What an applicant found wrong with a frozen list, in her own words, and the venue's public answer.
create table objection (
  id bigint primary key,
  public_id varchar(64) not null unique,
  application_id bigint not null references application (id),
  kind varchar(20) not null,
  words varchar(1000) not null,
  with_code boolean not null,
  raised_by varchar(100) not null,
  raised_at timestamp with time zone not null,
  decision varchar(20),
  answer_zh varchar(1000),
  answer_en varchar(1000),
  answered_by varchar(100),
  answered_at timestamp with time zone,
  version bigint not null
);
create index objection_application on objection (application_id);

-- What each officer has typed of a lottery's announcement, blind to the others.
create table typed_numbers (
  id bigint primary key,
  stage_id bigint not null references stage (id),
  staff_id bigint not null references staff (id),
  officer varchar(100) not null,
  numbers varchar(40) not null,
  typed_at timestamp with time zone not null,
  version bigint not null,
  unique (stage_id, staff_id)
);
