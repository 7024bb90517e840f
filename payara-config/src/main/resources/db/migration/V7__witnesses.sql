-- Who outside has seen the log, and what they signed.

create table witness_standing (
  id varchar(500) primary key,
  state varchar(16) not null,
  newest_size bigint not null,
  seen_at timestamp with time zone,
  last_error varchar(500),
  failures integer not null,
  next_at timestamp with time zone not null
);

create table cosignature (
  id bigint primary key,
  log_size bigint not null references log_checkpoint (log_size),
  witness varchar(500) not null,
  note ${bytes} not null,
  unique (witness, log_size)
);
create index cosignature_size on cosignature (log_size);
