-- What goes out: who is told when it cannot, and until when there is a point in sending it.
alter table outbox
  alter column citizen_id drop not null, -- a session with a practice is about nobody
  add column owner_id bigint references staff, -- who is told when it could not be sent
  add column good_until timestamptz; -- after that it is too late to send it

-- A session with a practice is told to those who take part, moved and cancelled.
alter table practice_session
  add column email text not null default '', -- of the practice
  add column guests text not null default '', -- others who are sent the calendar file: addresses, blanks between
  add column place text not null default '', -- the link, or where else
  add column uid uuid not null unique default gen_random_uuid(),
  add column sequence integer not null default 0, -- counts what has been sent about it
  add column cancelled_at timestamptz,
  add column version integer not null default 0;
alter table practice_session alter column uid drop default;

-- An English translation that stands beside the notice in an English letter; the Danish words are the ones that count.
alter table notice
  add column translation text not null default '',
  add column translation_hash bytea check (length(translation_hash) = 32), -- SHA-256 of it in UTF-8
  add check ((translation = '') = (translation_hash is null));

-- A film is read piece by piece: uncompressed, a piece is found without the rest of it.
alter table guidance_film alter column content set storage external;

-- Companies a team visits on a day without a fixed time, between the meetings that have one. About no citizen.
create table day_stop (
  id bigint generated always as identity primary key,
  company_id bigint not null references company,
  owner_id bigint not null references staff, -- who goes there
  on_day date not null,
  by_hand boolean not null default false, -- its place was chosen; else it follows from the addresses
  after_at timestamptz, -- it comes after the meeting that begins then; none for before the first
  rank integer not null default 0, -- among those after the same meeting
  added_by bigint not null references staff,
  added_at timestamptz not null,
  unique (company_id, owner_id, on_day)
);
create index day_stop_day on day_stop (on_day, owner_id);
create index day_stop_owner on day_stop (owner_id);

-- A letter in Digital Post, and what came back of it; what was not taken goes on paper.
alter table outbox
  add column letter_id bigint references letter,
  add column receipt text check (receipt in ('accepted', 'refused', 'not-subscribed')),
  add column receipt_at timestamptz,
  add check ((receipt is null) = (receipt_at is null));
create index outbox_letter on outbox (letter_id) where letter_id is not null;
grant update (to_print) on letter to frirum_app;
