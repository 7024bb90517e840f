-- What a venue says of its stages beside their window and draw, and how a public plan was revised.

alter table stage add column limit_scope varchar(20) default 'VENUE_TERM' not null;
alter table stage add column seat_percent integer default 100 not null;
alter table stage add column class_seats varchar(4000) default '' not null;
alter table stage add column returning_of varchar(20) default 'ANYBODY' not null;
alter table stage add column from_age integer;
alter table stage add column to_age integer;
alter table stage add column residents_only boolean default false not null;
alter table stage add column children_only boolean default false not null;
alter table stage add column reserve_first boolean default false not null;
alter table stage add column unfilled varchar(20) default 'NEXT_STAGE' not null;
alter table stage add column days_off varchar(20) default 'COUNT' not null;

create table plan_revision (
  id bigint primary key,
  venue_id bigint not null references venue (id),
  term_id bigint not null references term (id),
  stage varchar(64) not null,
  revised_at timestamp with time zone not null,
  reason varchar(1000) not null,
  changes varchar(8000) not null,
  record_hash varchar(64) not null
);
create index plan_revision_plan on plan_revision (venue_id, term_id);
