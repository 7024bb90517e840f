-- The signed log over the public record.

-- Of its own and without a stock in any node's memory, so that a record that answers another one, whatever
-- node wrote that, always has the higher number. It begins beyond all that the common sequence has given.
create sequence public_record_order start with 1000000000 increment by 1;

alter table public_record add column change_number bigint;
create index public_record_kind on public_record (kind);

-- What the next signature needs of all records before: the roots of the full trees that they form.
alter table public_state add column log_frontier ${bytes};

-- Whose signature the next checkpoint bears.
alter table public_state add column log_key varchar(400);

create table log_checkpoint (
  log_size bigint primary key,
  note ${bytes} not null,
  signed_at timestamp with time zone not null
);
