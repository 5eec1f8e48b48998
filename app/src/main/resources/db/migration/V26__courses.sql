-- Courses with more than one authority in them: the rehabilitation team's case, the hand-over from the a-kasse, talks with a
-- patient's own doctor, integration. What happened can carry all that the dictionary says of it.

alter table occurrence
  add column attributes jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object'), -- but category and ground
  add column withdrawn boolean not null default false;

-- Whose area a member of the team speaks for.
alter table meeting_party
  add column area text check (area in ('employment', 'health', 'social', 'region', 'education')),
  add check (area is null or part = 'team-member');

-- A case for the rehabilitation team (rehabiliteringssag).
create table rehabilitation_case (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  question text not null default '', -- what the team is asked
  opened_on date not null,
  opened_by bigint not null references staff,
  opened_at timestamptz not null,
  closed_on date,
  closed_why text not null default '',
  idempotency_key uuid not null unique
);
create index rehabilitation_case_citizen on rehabilitation_case (citizen_id, id);

-- Its preparatory part (forberedende del), version by version.
create table rehabilitation_form (
  id bigint generated always as identity primary key,
  case_id bigint not null references rehabilitation_case,
  citizen_id bigint not null references citizen,
  number integer not null,
  own_view text not null,
  health text not null,
  social text not null,
  work text not null,
  tried text not null,
  shared boolean not null,
  occurrence_id bigint references occurrence, -- where it is the overall description the law asks for
  written_by bigint not null references staff,
  written_at timestamptz not null,
  unique (case_id, number)
);
create index rehabilitation_form_citizen on rehabilitation_form (citizen_id);
create index rehabilitation_form_occurrence on rehabilitation_form (occurrence_id) where occurrence_id is not null;

-- Advice, recommendation, decision: said once, on a day; withdrawn with a reason, never changed.
create table rehabilitation_entry (
  id bigint generated always as identity primary key,
  case_id bigint not null references rehabilitation_case,
  citizen_id bigint not null references citizen,
  kind text not null check (kind in ('health-advice', 'recommendation', 'decision')),
  on_day date not null,
  measure text check (measure in ('ordinary-effort', 'job-clarification', 'resource-course', 'flexi-job', 'self-employed-subsidy', 'disability-pension')),
  words text not null,
  reasoned boolean not null default false,
  occurrence_id bigint references occurrence,
  written_by bigint not null references staff,
  written_at timestamptz not null,
  withdrawn_by bigint references staff,
  withdrawn_at timestamptz,
  withdrawn_why text not null default '',
  idempotency_key uuid not null unique,
  check ((kind = 'health-advice') = (measure is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index rehabilitation_entry_case on rehabilitation_entry (case_id);
create index rehabilitation_entry_citizen on rehabilitation_entry (citizen_id);
create index rehabilitation_entry_occurrence on rehabilitation_entry (occurrence_id) where occurrence_id is not null;

-- What each member said to a recommendation.
create table rehabilitation_said (
  id bigint generated always as identity primary key,
  entry_id bigint not null references rehabilitation_entry,
  area text not null check (area in ('employment', 'health', 'social', 'region', 'education')),
  words text not null,
  unique (entry_id, area)
);

-- The plan's effort part (indsatsdel).
create table rehabilitation_step (
  id bigint generated always as identity primary key,
  case_id bigint not null references rehabilitation_case,
  citizen_id bigint not null references citizen,
  what text not null,
  first_day date not null,
  last_day date check (last_day >= first_day),
  started_on date,
  ended_on date,
  occurrence_id bigint references occurrence,
  version integer not null default 0,
  written_by bigint not null references staff,
  written_at timestamptz not null,
  idempotency_key uuid not null unique
);
create index rehabilitation_step_case on rehabilitation_step (case_id);
create index rehabilitation_step_citizen on rehabilitation_step (citizen_id);
create index rehabilitation_step_occurrence on rehabilitation_step (occurrence_id) where occurrence_id is not null;

revoke update, delete on rehabilitation_form, rehabilitation_entry, rehabilitation_said from frirum_app;
grant update (citizen_id) on rehabilitation_form to frirum_app; -- by a merge alone
grant update (citizen_id, withdrawn_by, withdrawn_at, withdrawn_why) on rehabilitation_entry to frirum_app;

-- Unemployment insurance funds (a-kasser), and who is a member when.
create table fund (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  name text not null check (length(name) between 1 and 120),
  email text not null default '',
  added_by bigint not null references staff,
  added_at timestamptz not null,
  unique (municipality, name)
);

create table fund_membership (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  fund_id bigint not null references fund,
  during daterange not null check (not isempty(during) and not lower_inf(during)),
  version integer not null default 0,
  recorded_by bigint not null references staff,
  recorded_at timestamptz not null
);
create index fund_membership_citizen on fund_membership (citizen_id);
create index fund_membership_fund on fund_membership (fund_id);

-- A course handed over by the a-kasse (overlevering); what was handed over is kept word for word.
create table hand_over (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  spell_id bigint not null references spell,
  fund_id bigint not null references fund,
  law_day date, -- when the rules of the time have it; none where no rule read says
  handed_on date not null,
  by_name text not null,
  contents text not null,
  remark text not null default '',
  recorded_by bigint not null references staff,
  recorded_at timestamptz not null,
  acknowledged_by bigint references staff,
  acknowledged_at timestamptz,
  idempotency_key uuid not null unique,
  check ((acknowledged_at is null) = (acknowledged_by is null))
);
create index hand_over_citizen on hand_over (citizen_id);
create index hand_over_spell on hand_over (spell_id);
create index hand_over_fund on hand_over (fund_id);
revoke update, delete on hand_over from frirum_app;
grant update (citizen_id, acknowledged_by, acknowledged_at) on hand_over to frirum_app;

-- Doctors' practices that take part in video talks; each of its own accord.
create table practice (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  name text not null check (length(name) between 1 and 120),
  email text not null default '',
  added_by bigint not null references staff,
  added_at timestamptz not null,
  unique (municipality, name)
);

create table practice_part (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  during daterange not null check (not isempty(during) and not lower_inf(during)),
  said_by text not null, -- who at the practice said yes
  version integer not null default 0,
  noted_by bigint not null references staff,
  noted_at timestamptz not null,
  exclude using gist (practice_id with =, during with &&)
);

-- One video session with a practice: doctor, leader, caseworker.
create table practice_session (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  practice_id bigint not null references practice,
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 5 and 240),
  doctor text not null,
  leader_id bigint not null references staff,
  owner_id bigint not null references staff,
  called_at timestamptz not null,
  idempotency_key uuid not null unique
);
create index practice_session_when on practice_session (municipality, starts_at);
create index practice_session_practice on practice_session (practice_id);

-- A citizen on its agenda, on a basis that says what may be spoken of; the minutes stand with the citizen alone.
create table practice_item (
  id bigint generated always as identity primary key,
  session_id bigint not null references practice_session,
  citizen_id bigint not null references citizen,
  ground text not null check (ground in ('consent', 'law')),
  consent_on date,
  law text not null default '',
  subjects text[] not null check (cardinality(subjects) > 0),
  question text not null,
  record text not null default '',
  recorded_by bigint references staff,
  recorded_at timestamptz,
  version integer not null default 0,
  added_by bigint not null references staff,
  added_at timestamptz not null,
  idempotency_key uuid not null unique,
  check ((ground = 'consent') = (consent_on is not null)),
  check ((ground = 'law') = (law <> ''))
);
create index practice_item_session on practice_item (session_id);
create index practice_item_citizen on practice_item (citizen_id);

-- An integration course (integrationsforløb), from the hand-over to the municipality.
create table integration_course (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  spell_id bigint not null references spell,
  registered_on date, -- first registration as an asylum seeker; none where it is not known, or was none
  handed_over_on date not null,
  from_whom text not null,
  recorded_by bigint not null references staff,
  recorded_at timestamptz not null,
  idempotency_key uuid not null unique,
  check (registered_on <= handed_over_on)
);
create index integration_course_citizen on integration_course (citizen_id);
create index integration_course_spell on integration_course (spell_id);

create table integration_contract (
  id bigint generated always as identity primary key,
  course_id bigint not null references integration_course,
  citizen_id bigint not null references citizen,
  number integer not null,
  goal text not null,
  programme text not null,
  citizen_signed_on date,
  municipality_signed_on date,
  declaration_signed_on date, -- on residence and self-support
  occurrence_id bigint references occurrence,
  written_by bigint not null references staff,
  written_at timestamptz not null,
  idempotency_key uuid not null unique,
  unique (course_id, number)
);
create index integration_contract_citizen on integration_contract (citizen_id);
create index integration_contract_occurrence on integration_contract (occurrence_id) where occurrence_id is not null;

-- Language classes and offers of the programme, and what has been learnt by a control.
create table integration_activity (
  id bigint generated always as identity primary key,
  course_id bigint not null references integration_course,
  citizen_id bigint not null references citizen,
  kind text not null check (kind in ('language-class', 'offer', 'control-information', 'control-interview')),
  what text not null,
  first_day date not null,
  last_day date check (last_day >= first_day),
  occurrence_id bigint references occurrence,
  written_by bigint not null references staff,
  written_at timestamptz not null,
  idempotency_key uuid not null unique
);
create index integration_activity_course on integration_activity (course_id);
create index integration_activity_citizen on integration_activity (citizen_id);
create index integration_activity_occurrence on integration_activity (occurrence_id) where occurrence_id is not null;
revoke update, delete on integration_course, integration_contract, integration_activity from frirum_app;
grant update (citizen_id) on integration_course, integration_contract, integration_activity to frirum_app;

-- As of what else is a citizen's: what reaches a record that is being closed lands on the one that is kept.
create trigger to_the_kept before insert on rehabilitation_case for each row execute function to_the_kept();
create trigger to_the_kept before insert on rehabilitation_form for each row execute function to_the_kept();
create trigger to_the_kept before insert on rehabilitation_entry for each row execute function to_the_kept();
create trigger to_the_kept before insert on rehabilitation_step for each row execute function to_the_kept();
create trigger to_the_kept before insert on fund_membership for each row execute function to_the_kept();
create trigger to_the_kept before insert on hand_over for each row execute function to_the_kept();
create trigger to_the_kept before insert on practice_item for each row execute function to_the_kept();
create trigger to_the_kept before insert on integration_course for each row execute function to_the_kept();
create trigger to_the_kept before insert on integration_contract for each row execute function to_the_kept();
create trigger to_the_kept before insert on integration_activity for each row execute function to_the_kept();
