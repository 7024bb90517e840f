-- What two officers decide about a draw: another list, the draw void, something corrected.

alter table stage add column void_hash varchar(64);
alter table stage add column voided_at timestamp with time zone;
alter table stage add column successor varchar(64);

create table ruling (
  id bigint primary key,
  public_id varchar(64) not null unique,
  stage_id bigint not null references stage (id),
  kind varchar(12) not null,
  state varchar(12) not null,
  text_zh varchar(1000) not null,
  text_en varchar(1000),
  reason varchar(500),
  successor varchar(64),
  list_root varchar(64),
  class_slug varchar(64),
  code varchar(16),
  effect varchar(500),
  basis varchar(500),
  proposed_by bigint not null references staff (id),
  proposer varchar(100) not null,
  proposed_as varchar(80) not null,
  proposed_at timestamp with time zone not null,
  decided_by bigint references staff (id),
  decider varchar(100),
  decided_as varchar(80),
  decided_at timestamp with time zone,
  record_hash varchar(64),
  version bigint not null
);
create index ruling_stage on ruling (stage_id);

create table ruling_remedy (
  id bigint primary key,
  ruling_id bigint not null references ruling (id),
  objection_id bigint not null references objection (id),
  promise_number integer,
  unique (ruling_id, objection_id)
);
