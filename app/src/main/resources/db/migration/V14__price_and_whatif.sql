-- What a meeting takes where nobody has measured it, and the scenarios somebody keeps. Nothing here is about a citizen.

-- The latest row of a subject counts. Rows are only added: who assumed what, and since when, is part of every figure.
create table minutes_assumption (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  subject text not null check (subject ~ '^(event|requirement):[a-z0-9-]+$'),
  preparation_minutes integer check (preparation_minutes between 0 and 1440), -- none in all three: no longer assumed
  meeting_minutes integer check (meeting_minutes between 0 and 1440),
  after_work_minutes integer check (after_work_minutes between 0 and 1440),
  set_by bigint not null references staff,
  set_at timestamptz not null,
  check (num_nulls(preparation_minutes, meeting_minutes, after_work_minutes) in (0, 3))
);
create index minutes_assumption_latest on minutes_assumption (municipality, subject, id);
create index minutes_assumption_set_by on minutes_assumption (set_by);

create table scenario (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  created_by bigint not null references staff,
  created_at timestamptz not null,
  idempotency_key uuid not null unique
);
create index scenario_municipality on scenario (municipality, id);
create index scenario_created_by on scenario (created_by);

-- Each saving is a version; the key keeps two from saving the same one.
create table scenario_version (
  scenario_id bigint not null references scenario,
  version integer not null check (version > 0),
  name text not null check (length(name) between 1 and 120),
  cards text not null check (length(cards) <= 60000),
  fields jsonb not null, -- the form as it was filled in, to go on from
  saved_by bigint not null references staff,
  saved_at timestamptz not null,
  primary key (scenario_id, version)
);
create index scenario_version_saved_by on scenario_version (saved_by);

revoke update, delete on minutes_assumption, scenario, scenario_version from frirum_app;
