-- Citizens, what happens in their cases, what is due, and the two append-only trails.
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create table municipality (
  code char(4) primary key,
  name text not null
);

create table staff (
  id bigint generated always as identity primary key,
  username text not null unique,
  name text not null,
  role text not null check (role in ('caseworker', 'retention-consultant', 'company-consultant', 'youth-coordinator',
    'team-leader', 'coordinator', 'analyst', 'politician', 'citizen', 'partner', 'auditor')),
  team text,
  municipality char(4) not null references municipality,
  password_hash text not null,
  demo boolean not null default false,
  citizen_id bigint
);

create table citizen (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  cpr char(10) not null check (cpr ~ '^[0-9]{10}$'),
  given_name text not null,
  surname text not null,
  search_name text not null, -- lower case, æ→ae ø→oe å→aa, accents off
  born date not null,
  address text not null default '',
  postcode text not null default '',
  city text not null default '',
  phone text not null default '',
  email text not null default '',
  protection text,
  caseworker_id bigint references staff,
  version integer not null default 0,
  recorded_at timestamptz not null,
  unique (municipality, cpr)
);
create index citizen_search_name on citizen using gin (search_name gin_trgm_ops);
create index citizen_born on citizen (municipality, born);
create index citizen_caseworker on citizen (caseworker_id);

alter table staff add foreign key (citizen_id) references citizen;
create index staff_municipality on staff (municipality);
create index staff_citizen on staff (citizen_id) where citizen_id is not null;

create table spell (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  benefit text not null,
  during daterange not null check (not isempty(during) and not lower_inf(during)),
  version integer not null default 0,
  recorded_at timestamptz not null,
  unique (citizen_id, benefit, during without overlaps)
);

create table interview (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  kind text not null,
  held_on date not null,
  form text not null check (form in ('in-person', 'workplace', 'video', 'phone')),
  outcome text not null check (outcome in ('held', 'citizen-absent', 'cancelled')),
  preparation_minutes integer not null default 0 check (preparation_minutes between 0 and 1440),
  meeting_minutes integer not null default 0 check (meeting_minutes between 0 and 1440),
  after_work_minutes integer not null default 0 check (after_work_minutes between 0 and 1440),
  note text not null default '',
  withdrawn boolean not null default false,
  version integer not null default 0,
  registered_by bigint references staff,
  registered_at timestamptz not null,
  idempotency_key uuid unique
);
create index interview_citizen on interview (citizen_id, held_on);

create table occurrence (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  kind text not null,
  happened_on date not null,
  category smallint,
  ground smallint,
  recorded_at timestamptz not null
);
create index occurrence_citizen on occurrence (citizen_id, happened_on);

create table fact (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  name text not null,
  value text not null,
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  recorded_at timestamptz not null
);
create index fact_citizen on fact (citizen_id);

create table case_event (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  kind text not null,
  subject text not null,
  subject_id bigint not null,
  reason text,
  before jsonb,
  after jsonb,
  actor_id bigint references staff,
  at timestamptz not null
);
create index case_event_citizen on case_event (citizen_id, at);
create index case_event_subject on case_event (subject, subject_id);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id bigint references staff,
  action text not null,
  citizen_id bigint references citizen,
  details jsonb
);
create index audit_citizen on audit (citizen_id, at) where citizen_id is not null;
create index audit_actor on audit (actor_id, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name;
end $$;
create trigger case_event_append_only before update or delete or truncate on case_event
  for each statement execute function refuse_change();
create trigger audit_append_only before update or delete or truncate on audit
  for each statement execute function refuse_change();

create table rulebook (
  hash text primary key,
  first_used_at timestamptz not null
);

create table duty (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  spell_id bigint not null references spell,
  municipality char(4) not null references municipality,
  caseworker_id bigint references staff,
  requirement text not null,
  rule_version smallint not null,
  anchor date not null,
  due date,
  status text not null,
  met_on date,
  have smallint not null default 0,
  need smallint not null default 1,
  deviations text[] not null default '{}',
  open boolean not null, -- still to be done, in a spell that is running
  evaluated_on date not null,
  rulebook_hash text not null references rulebook
);
create index duty_today on duty (caseworker_id, due, id) where open;
create index duty_municipality on duty (municipality, due, id) where open;
create index duty_citizen on duty (citizen_id);
