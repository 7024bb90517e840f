-- What becomes of seats after a draw.

-- Who writes of a draw holds its row: its records come one after the other, and their times never go back.
create table draw_ledger (
  draw varchar(64) primary key,
  written_at timestamp with time zone not null
);

-- Seats of a class that somebody holds, in all stages together: counted by the database alone, up to the quota.
alter table study_class add column seats_taken integer default 0 not null;
update study_class set seats_taken =
  (select count(*) from seat where seat.class_id = study_class.id and seat.live = true);

-- The seats of one class that one stage gives.
create table seat_pool (
  id bigint primary key,
  stage_id bigint not null references stage (id),
  class_id bigint not null references study_class (id),
  seats integer not null,
  stirred boolean not null,
  freed_by varchar(64),
  version bigint not null,
  unique (stage_id, class_id)
);
create index seat_pool_stirred on seat_pool (stirred);

alter table seat add column origin varchar(10);
alter table seat add column reserve varchar(64);
alter table seat add column offer_hash varchar(64);
alter table seat add column paid_at timestamp with time zone;
create index seat_due on seat (state, pay_until);
create index seat_stage_class on seat (stage_id, class_id);

alter table waitlist_place add column skipped varchar(200);
alter table waitlist_place add column moved varchar(20);
alter table waitlist_place add column moved_at timestamp with time zone;
