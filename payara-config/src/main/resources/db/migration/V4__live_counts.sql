-- Live counts: how many want each class.

-- What acts have told, in their own transactions, one row per class: nobody waits for anybody. The integrator
-- folds these rows into the counts and takes them away.
create table count_delta (
  id bigint primary key,
  stage varchar(64) not null,
  class_slug varchar(64) not null,
  applicants integer not null
);

create table stage_count (
  id bigint primary key,
  stage varchar(64) not null,
  class_slug varchar(64) not null,
  applicants integer not null,
  moved_at timestamp with time zone not null,
  log_size bigint not null,
  change_number bigint not null,
  first_number bigint not null,
  snapshot_due_at timestamp with time zone,
  unique (stage, class_slug)
);
create index stage_count_change on stage_count (change_number);
create index stage_count_due on stage_count (snapshot_due_at);

-- What a count was at the end of an hour in which it had moved. Rows never change.
create table count_snapshot (
  id bigint primary key,
  stage varchar(64) not null,
  class_slug varchar(64) not null,
  applicants integer not null,
  taken_at timestamp with time zone not null,
  change_number bigint not null
);
create index count_snapshot_change on count_snapshot (change_number);

-- Records that had their place in the log before there were change numbers for them.
update public_record set change_number = (select s.change_number from public_state s) + log_index + 1
  where log_index is not null and change_number is null;
update public_state set change_number = change_number + log_size;
