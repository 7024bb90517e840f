-- Indexes for queries that the keys of the first schema do not serve. Each was seen in use by PostgreSQL's
-- planner over ten years of terms; a term, a stage plan or a venue alone stays too small for more.

-- A term's classes in all venues: search, importer, public items.
create index study_class_term on study_class (term_id);

-- A learner's wishes in a term's other stages, asked at every application.
create index stage_term on stage (term_id);

-- A seat's history.
create index seat_event_seat on seat_event (seat_id);

-- A venue's own journal, newest first, also where the venue has few lines.
create index journal_venue_at on journal (venue, at);
