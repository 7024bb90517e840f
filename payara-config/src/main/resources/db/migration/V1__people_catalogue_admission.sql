-- One sequence for all internal ids; 50 at a time, as the persistence provider allocates them.
create sequence ids start with 50 increment by 50;

-- People --------------------------------------------------------------------------------------------

create table account (
  id bigint primary key,
  email varchar(254) unique,
  mobile varchar(16) unique,
  password_hash varchar(400),
  password_until timestamp with time zone,
  name varchar(60) not null,
  locale varchar(8) not null,
  consent_version varchar(20) not null,
  consent_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  failed_sign_ins integer not null,
  locked_until timestamp with time zone,
  version bigint not null
);

create table learner (
  id bigint primary key,
  number varchar(12) not null unique,
  name varchar(60) not null,
  birth_date date not null,
  identity_type varchar(20),
  identity_index varchar(64) unique,
  created_at timestamp with time zone not null,
  version bigint not null
);

create table mandate (
  id bigint primary key,
  account_id bigint not null references account (id),
  learner_id bigint not null references learner (id),
  kind varchar(10) not null,
  valid_from date not null,
  valid_to date,
  consent_at timestamp with time zone not null,
  live boolean,
  unique (account_id, learner_id, live)
);
create index mandate_learner on mandate (learner_id);

create table staff (
  id bigint primary key,
  username varchar(60) not null unique,
  password_hash varchar(400) not null,
  name varchar(60) not null,
  change_password boolean not null,
  failed_sign_ins integer not null,
  locked_until timestamp with time zone,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null,
  version bigint not null
);

-- Catalogue -----------------------------------------------------------------------------------------

create table venue (
  id bigint primary key,
  slug varchar(64) not null unique,
  name_zh varchar(100) not null,
  name_en varchar(200),
  address_zh varchar(200),
  address_en varchar(300),
  phone varchar(60),
  position integer not null
);

create table staff_grant (
  id bigint primary key,
  staff_id bigint not null references staff (id),
  role varchar(20) not null,
  venue varchar(64) references venue (slug)
);

create table term (
  id bigint primary key,
  slug varchar(64) not null unique,
  name_zh varchar(100) not null,
  name_en varchar(200),
  starts_on date not null,
  ends_on date not null
);

create table closed_day (
  id bigint primary key,
  term_id bigint not null references term (id),
  venue_id bigint references venue (id),
  closed_on date not null,
  reason_zh varchar(200) not null,
  reason_en varchar(300)
);

create table course (
  id bigint primary key,
  venue_id bigint not null references venue (id),
  code varchar(40) not null,
  category varchar(30) not null,
  title_zh varchar(200) not null,
  title_en varchar(300),
  content_zh varchar(4000) not null,
  content_en varchar(8000),
  unique (venue_id, code)
);

create table study_class (
  id bigint primary key,
  slug varchar(64) not null unique,
  venue_id bigint not null references venue (id),
  term_id bigint not null references term (id),
  course_id bigint not null references course (id),
  code varchar(40) not null,
  teacher varchar(100) not null,
  level varchar(20) not null,
  age_min integer,
  age_max integer,
  quota integer not null check (quota >= 0),
  minimum integer not null check (minimum >= 0),
  room varchar(100) not null,
  weekday integer not null,
  starts time not null,
  ends time not null,
  fee integer not null check (fee >= 0),
  materials_fee integer not null check (materials_fee >= 0),
  called_off_at timestamp with time zone,
  version bigint not null,
  unique (venue_id, term_id, code)
);

create table class_reserve (
  id bigint primary key,
  class_id bigint not null references study_class (id),
  learner_group varchar(64) not null,
  seats integer not null check (seats > 0),
  unique (class_id, learner_group)
);

create table meeting (
  id bigint primary key,
  class_id bigint not null references study_class (id),
  number integer not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  room varchar(100) not null,
  unique (class_id, number)
);

create table discount (
  id bigint primary key,
  venue_id bigint not null references venue (id),
  term_id bigint not null references term (id),
  kind varchar(20) not null,
  percent_off integer not null check (percent_off between 1 and 100),
  proof_zh varchar(300),
  proof_en varchar(400),
  unique (venue_id, term_id, kind)
);

create table stage (
  id bigint primary key,
  slug varchar(64) not null unique,
  venue_id bigint not null references venue (id),
  term_id bigint not null references term (id),
  number integer not null,
  kind varchar(20) not null,
  name_zh varchar(100) not null,
  name_en varchar(200),
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  draws_at timestamp with time zone,
  objection_hours integer not null,
  win_limit integer not null check (win_limit between 1 and 100),
  allocation varchar(20) not null,
  rounds integer not null,
  reverse_even boolean not null,
  learner_groups varchar(400) not null,
  pay_days integer not null,
  unpaid varchar(20) not null,
  freed_reserve varchar(20) not null,
  waitlist_ends_at timestamp with time zone,
  rules_hash varchar(64),
  freeze_hash varchar(64),
  result_hash varchar(64),
  closed_at timestamp with time zone,
  drawn_at timestamp with time zone,
  version bigint not null,
  unique (venue_id, term_id, number)
);

-- Admission -----------------------------------------------------------------------------------------

create table application (
  id bigint primary key,
  public_id varchar(26) not null unique,
  stage_id bigint not null references stage (id),
  learner_id bigint not null references learner (id),
  account_id bigint references account (id),
  staff_id bigint references staff (id),
  person varchar(16) not null,
  commit_hash varchar(64) not null,
  code varchar(16) not null,
  salt varchar(64) not null,
  learner_groups varchar(400) not null,
  submitted_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  live boolean,
  version bigint not null,
  unique (stage_id, learner_id, live)
);
create index application_learner on application (learner_id);

create table wish (
  id bigint primary key,
  application_id bigint not null references application (id),
  position integer not null,
  class_id bigint not null references study_class (id),
  unique (application_id, position),
  unique (application_id, class_id)
);
create index wish_class on wish (class_id);

create table seat (
  id bigint primary key,
  class_id bigint not null references study_class (id),
  learner_id bigint not null references learner (id),
  stage_id bigint not null references stage (id),
  application_id bigint references application (id),
  state varchar(20) not null,
  offered_at timestamp with time zone not null,
  pay_until timestamp with time zone not null,
  list_price integer not null,
  price integer not null,
  discount varchar(20),
  live boolean,
  version bigint not null,
  unique (class_id, learner_id, live)
);
create index seat_learner on seat (learner_id);

create table seat_event (
  id bigint primary key,
  seat_id bigint not null references seat (id),
  state varchar(20) not null,
  at timestamp with time zone not null,
  cause varchar(200) not null,
  actor varchar(100) not null
);

create table waitlist_place (
  id bigint primary key,
  stage_id bigint not null references stage (id),
  class_id bigint not null references study_class (id),
  learner_id bigint not null references learner (id),
  application_id bigint not null references application (id),
  position integer not null,
  unique (stage_id, class_id, position),
  unique (stage_id, class_id, learner_id)
);
create index waitlist_learner on waitlist_place (learner_id);

-- House ---------------------------------------------------------------------------------------------

create table lease (
  name varchar(60) primary key,
  holder varchar(60) not null,
  expires_at timestamp with time zone not null
);

create table answered (
  idempotency_key varchar(64) primary key,
  act varchar(60) not null,
  answer varchar(400) not null,
  at timestamp with time zone not null
);

create table journal (
  id bigint primary key,
  at timestamp with time zone not null,
  office_at timestamp with time zone not null,
  actor varchar(100) not null,
  venue varchar(64),
  act varchar(60) not null,
  subject varchar(200) not null,
  detail varchar(4000) not null,
  address varchar(64)
);
create index journal_at on journal (at);

create table office_time (
  id integer primary key,
  office_at timestamp with time zone not null
);

-- Public record -------------------------------------------------------------------------------------

create table public_record (
  id bigint primary key,
  hash varchar(64) not null unique,
  kind varchar(20) not null,
  draw varchar(64) not null,
  recorded_at timestamp with time zone not null,
  content ${bytes} not null,
  log_index bigint unique
);
create index public_record_draw on public_record (draw);

create table public_document (
  id bigint primary key,
  draw varchar(64) not null,
  name varchar(40) not null,
  sha256 varchar(64) not null,
  content ${bytes} not null,
  unique (draw, name)
);

create table public_item (
  id bigint primary key,
  kind varchar(20) not null,
  slug varchar(64) not null,
  change_number bigint,
  deleted boolean not null,
  content ${bytes} not null,
  unique (kind, slug)
);
create index public_item_change on public_item (change_number);

-- How far the public record has come: one row, whose lock makes one integrator.
create table public_state (
  id integer primary key,
  change_number bigint not null,
  log_size bigint not null,
  as_of timestamp with time zone
);
insert into public_state (id, change_number, log_size) values (1, 0, 0);

-- Notices -------------------------------------------------------------------------------------------

create table outbox_message (
  id bigint primary key,
  dedup_key varchar(200) not null,
  kind varchar(40) not null,
  channel varchar(10) not null,
  recipient varchar(60) not null,
  address varchar(254),
  locale varchar(8) not null,
  subject varchar(300) not null,
  body varchar(8000) not null,
  link varchar(300),
  state varchar(20) not null,
  attempts integer not null,
  next_at timestamp with time zone not null,
  claimed_until timestamp with time zone,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  read_at timestamp with time zone,
  last_error varchar(500),
  unique (dedup_key, channel)
);
create index outbox_due on outbox_message (state, next_at);
create index outbox_recipient on outbox_message (recipient, created_at);
