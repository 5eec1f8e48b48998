-- Meetings with several parties; their letters, tasks and calendars; and the post that goes out.

create table meeting (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  kind text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  form text not null check (form in ('in-person', 'workplace', 'video', 'phone')),
  place text not null default '',
  owner_id bigint not null references staff,
  stage text not null default 'called' check (stage in ('called', 'held', 'not-held', 'cancelled')),
  reason text, -- why it was cancelled, moved last, or not held
  reason_text text not null default '',
  away text, -- why it is not at the workplace, where that is the rule
  away_text text not null default '',
  law text not null default '', -- the paragraph the citizen was told; empty without a duty
  requirement text, -- the duty it was called for; none without one
  spell_id bigint references spell,
  anchor date,
  interview_id bigint references interview, -- the interview it was
  record text not null default '', -- minutes, where it is no interview; an interview has its own note
  uid uuid not null unique, -- its name in calendars
  sequence integer not null default 0, -- counts what has been sent about it (RFC 5545)
  version integer not null default 0,
  called_by bigint not null references staff,
  called_at timestamptz not null,
  idempotency_key uuid not null unique,
  check (stage <> 'called' or interview_id is null)
);
create index meeting_citizen on meeting (citizen_id, starts_at);
create index meeting_owner on meeting (owner_id, starts_at);
-- Passed without an outcome, and what may clash: both among those still called.
create index meeting_called on meeting (starts_at, ends_at) where stage = 'called';
create index meeting_interview on meeting (interview_id) where interview_id is not null;

create table meeting_party (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meeting,
  part text not null check (part in ('citizen', 'employer', 'a-kasse', 'gp', 'team-member', 'school', 'companion', 'colleague')),
  name text not null,
  email text not null default '',
  staff_id bigint references staff,
  basis text not null check (basis in ('duty', 'voluntary', 'consent', 'right', 'office')),
  consent_on date,
  answer text not null default 'none' check (answer in ('none', 'coming', 'other-time', 'not-coming')),
  answer_text text not null default '',
  answered_at timestamptz,
  answered_by bigint references staff,
  attended boolean,
  -- Who takes part by consent is not written down without it.
  check ((basis = 'consent') = (consent_on is not null))
);
create index meeting_party_meeting on meeting_party (meeting_id);
create index meeting_party_staff on meeting_party (staff_id) where staff_id is not null;

-- What was agreed that somebody does (opgave).
create table task (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  meeting_id bigint references meeting,
  what text not null check (length(what) between 1 and 500),
  owner_id bigint not null references staff,
  due date not null,
  done_at timestamptz,
  done_by bigint references staff,
  version integer not null default 0,
  made_by bigint not null references staff,
  made_at timestamptz not null
);
create index task_owner on task (owner_id, due) where done_at is null;
create index task_citizen on task (citizen_id);

-- Letters, word for word as they were written; only that they were printed is noted later.
create table letter (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  meeting_id bigint not null references meeting,
  party_id bigint not null references meeting_party,
  occasion text not null check (occasion in ('summons', 'moved', 'cancelled', 'reminder')),
  template text not null,
  template_version integer not null,
  receiver text not null, -- name and, for the citizen alone, address
  heading text not null,
  body text not null, -- paragraphs, with an empty line between them
  written_at timestamptz not null,
  written_by bigint not null references staff,
  to_print boolean not null, -- no channel carries it
  printed_at timestamptz
);
create index letter_meeting on letter (meeting_id);
create index letter_citizen on letter (citizen_id);
revoke update, delete on letter from frirum_app;
grant update (printed_at, citizen_id) on letter to frirum_app; -- the citizen by a merge alone

-- What goes out, written with what it tells of, and sent by a job: each once.
create table outbox (
  id bigint generated always as identity primary key,
  once text not null unique, -- what it is about; a second of the same name is not written
  topic text not null, -- as meeting/12
  citizen_id bigint not null references citizen,
  channel text not null check (channel in ('e-mail', 'digital-post')),
  message_id uuid not null unique,
  recipient text not null,
  subject text not null,
  body text not null,
  calendar text,
  method text check (method in ('REQUEST', 'CANCEL')),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'withdrawn')),
  not_before timestamptz not null,
  attempts integer not null default 0,
  problem text not null default '',
  written_at timestamptz not null,
  sent_at timestamptz,
  check ((calendar is null) = (method is null)),
  check ((state = 'sent') = (sent_at is not null))
);
create index outbox_waiting on outbox (not_before, id) where state = 'waiting';
create index outbox_topic on outbox (topic);
create index outbox_citizen on outbox (citizen_id);

-- Secret addresses of calendars without names; only the hash is kept.
create table calendar_feed (
  staff_id bigint primary key references staff,
  token_hash bytea not null unique,
  made_at timestamptz not null
);

-- As of what else is a citizen's: what reaches a record that is being closed lands on the one that is kept.
create trigger to_the_kept before insert on meeting for each row execute function to_the_kept();
create trigger to_the_kept before insert on task for each row execute function to_the_kept();
create trigger to_the_kept before insert on letter for each row execute function to_the_kept();
create trigger to_the_kept before insert on outbox for each row execute function to_the_kept();
