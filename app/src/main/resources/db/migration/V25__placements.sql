-- Companies, placements with them, what was checked before, and what others are to be told.

create table company (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  cvr char(8) not null check (cvr ~ '^[0-9]{8}$'),
  production_unit text not null default '' check (production_unit ~ '^([0-9]{10})?$'),
  name text not null check (length(name) between 1 and 120),
  sector text not null check (sector in ('private', 'municipal', 'other-public')),
  address text not null default '',
  contact_name text not null default '',
  contact_phone text not null default '',
  contact_email text not null default '',
  employees integer check (employees between 0 and 99999), -- ordinary employees, in full-time persons
  average_employees integer check (average_employees between 0 and 99999), -- over twelve months
  placed_by_others integer not null default 0 check (placed_by_others between 0 and 99999),
  counted_on date, -- the day the numbers are of
  version integer not null default 0,
  recorded_by bigint references staff,
  recorded_at timestamptz not null,
  unique (municipality, cvr, production_unit)
);

-- The one entrance to the municipality as an employer (Favrskov).
create table municipal_entrance (
  municipality char(4) primary key references municipality,
  name text not null,
  phone text not null default '',
  email text not null default '',
  version integer not null default 0,
  recorded_by bigint not null references staff,
  recorded_at timestamptz not null
);

create table placement (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  kind text not null check (kind in ('company-placement', 'wage-subsidy', 'small-job', 'mentor', 'course')),
  company_id bigint references company,
  provider text not null default '', -- who gives it, where that is no company known here
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on), -- as agreed last
  stopped_on date check (stopped_on >= starts_on), -- the last day, where it ended before
  stop_reason text,
  stop_text text not null default '',
  outcome text,
  outcome_text text not null default '',
  outcome_on date,
  note text not null default '',
  minutes integer not null default 0 check (minutes between 0 and 1440), -- of the one who registers it
  contacted_on date, -- when the company was spoken to last
  withdrawn boolean not null default false,
  version integer not null default 0,
  registered_by bigint not null references staff,
  registered_at timestamptz not null,
  idempotency_key uuid not null unique,
  check ((stopped_on is null) = (stop_reason is null)),
  check ((outcome is null) = (outcome_on is null))
);
create index placement_citizen on placement (citizen_id, starts_on);
create index placement_company on placement (company_id, starts_on) where company_id is not null;
create index placement_ends on placement (ends_on) where not withdrawn and outcome is null;

-- Hours a week, from a day; the small paid hours go up over time.
create table placement_hours (
  id bigint generated always as identity primary key,
  placement_id bigint not null references placement,
  from_on date not null,
  tenths integer not null check (tenths between 0 and 1680), -- tenths of an hour
  unique (placement_id, from_on)
);

-- What the rules said when it was registered, prolonged or corrected; never rewritten.
create table placement_check (
  id bigint generated always as identity primary key,
  placement_id bigint not null references placement,
  rule text not null, -- id of the card
  law text not null, -- the paragraph, in the version in force on the day
  answer text not null check (answer in ('allowed', 'lifted', 'refused', 'judgement', 'unknown')),
  numbers jsonb not null,
  deviation text, -- the card that lifted it
  until_on date, -- its last day; none while it is open
  rulebook_hash text not null,
  overridden text, -- why it was registered although the rule said no, or as the judgement it takes
  overridden_text text not null default '',
  of_day date not null, -- the day the rule was asked about
  checked_by bigint not null references staff,
  checked_at timestamptz not null,
  check ((answer = 'lifted') = (deviation is not null))
);
create index placement_check_placement on placement_check (placement_id);
revoke update, delete on placement_check from frirum_app;

-- What the national register must be told. It is not connected: nothing of this has been sent.
create table register_notice (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  placement_id bigint not null references placement,
  what text not null check (what in ('begun', 'changed', 'ended', 'withdrawn')),
  state text not null default 'not-connected' check (state in ('not-connected', 'told')),
  written_at timestamptz not null
);
create index register_notice_placement on register_notice (placement_id);
create index register_notice_citizen on register_notice (citizen_id);
revoke update, delete on register_notice from frirum_app;
grant update (state, citizen_id) on register_notice to frirum_app; -- the citizen by a merge alone

-- What follows from a placement is taken back with it; it stays, and counts no more.
alter table occurrence add column placement_id bigint references placement;
create index occurrence_placement on occurrence (placement_id) where placement_id is not null;

create trigger to_the_kept before insert on placement for each row execute function to_the_kept();
create trigger to_the_kept before insert on register_notice for each row execute function to_the_kept();
