-- Agreements, trial actions, the cards they put in force, whom they concern, and what a changed rulebook did to each case.

-- The files agreements are documented by: letters, applications, minutes of committees.
create table agreement (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
  kind text not null check (kind in ('welfare-agreement', 'free-municipality-trial', 'right-to-challenge', 'local')),
  title text not null check (length(title) between 3 and 200),
  journal_number text not null default '',
  summary text not null default '',
  first_day date,
  last_day date check (last_day >= first_day),
  origin text, -- where an imported one came from; such a one is read and never changed
  version integer not null default 0,
  created_by bigint references staff,
  created_at timestamptz not null,
  unique (municipality, code)
);
comment on column agreement.municipality is 'whose installation keeps it; those it was made with stand in agreement_party';

create table agreement_document (
  id bigint generated always as identity primary key,
  agreement_id bigint not null references agreement,
  title text not null,
  file_name text not null,
  media_type text not null,
  content bytea not null check (length(content) between 1 and 10485760),
  added_by bigint references staff,
  added_at timestamptz not null
);
create index agreement_document_of on agreement_document (agreement_id);

create table agreement_party (
  id bigint generated always as identity primary key,
  agreement_id bigint not null references agreement,
  part text not null check (part in ('municipality', 'authority', 'supporter', 'partner')),
  name text not null check (length(name) between 2 and 200),
  municipality_code char(4) check (municipality_code ~ '^[0-9]{4}$'),
  letter_id bigint references agreement_document,
  check (part <> 'municipality' or municipality_code is not null)
);
create index agreement_party_of on agreement_party (agreement_id);

-- Each step with its day, by whom, and its paper; where it stands is the last of them.
create table agreement_step (
  id bigint generated always as identity primary key,
  agreement_id bigint not null references agreement,
  kind text not null check (kind in ('standing', 'approval')),
  standing text check (standing in ('interest', 'applied', 'granted', 'refused', 'running', 'prolonged', 'ended')),
  on_day date not null,
  by_whom text not null check (length(by_whom) between 2 and 200),
  reservation text not null default '',
  remark text not null default '',
  document_id bigint references agreement_document,
  recorded_by bigint references staff,
  recorded_at timestamptz not null,
  check ((kind = 'standing') = (standing is not null))
);
create index agreement_step_of on agreement_step (agreement_id, id);

create table trial_action (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  agreement_id bigint references agreement,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
  title text not null check (length(title) between 3 and 200),
  state text not null check (state in ('idea', 'planned', 'running', 'changed', 'dropped', 'in-operation')),
  owner_id bigint references staff,
  template text,
  origin text,
  version integer not null default 0,
  created_by bigint references staff,
  created_at timestamptz not null,
  unique (municipality, code)
);
create index trial_action_agreement on trial_action (agreement_id);

-- What a trial action is, from one change to the next. Written once, never changed.
create table trial_version (
  id bigint generated always as identity primary key,
  trial_id bigint not null references trial_action,
  number integer not null,
  purpose text not null default '',
  hypothesis text not null default '',
  effect_short text not null default '',
  effect_medium text not null default '',
  effect_long text not null default '',
  target_words text not null default '',
  target_group text not null default '', -- a condition in the language of the cards; empty for everybody
  first_day date not null,
  last_day date check (last_day >= first_day),
  measures text[] not null default '{}',
  stop_measure text,
  stop_sign text check (stop_sign in ('<', '>')),
  stop_value numeric,
  stop_words text not null default '',
  cards text not null default '', -- deviations, as YAML
  reason text not null default '',
  made_by bigint references staff,
  made_at timestamptz not null,
  unique (trial_id, number),
  check ((stop_measure is null) = (stop_sign is null) and (stop_measure is null) = (stop_value is null))
);

create table trial_decision (
  id bigint generated always as identity primary key,
  trial_id bigint not null references trial_action,
  kind text not null check (kind in ('planned', 'started', 'changed', 'prolonged', 'stopped', 'dropped', 'put-in-operation',
    'continued', 'note')),
  on_day date not null,
  reason text not null check (length(reason) between 3 and 4000),
  version_number integer not null,
  rulebook_hash text,
  evidence text not null default '', -- the report it rests on, as an address or a title
  decided_by bigint references staff,
  decided_at timestamptz not null
);
create index trial_decision_of on trial_decision (trial_id, id);

-- What one person wants to put in force, and another looks at first.
create table enactment (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  source text not null, -- trial:ID or suspension:ID
  kind text not null check (kind in ('start', 'change', 'prolong', 'stop')),
  version_number integer not null,
  cards text not null,
  transition text not null default 'at-once' check (transition in ('at-once', 'grace')),
  grace_weeks smallint check (grace_weeks between 1 and 52),
  on_day date not null,
  reason text not null check (length(reason) between 3 and 4000),
  proposed_by bigint not null references staff,
  proposed_at timestamptz not null,
  decided_by bigint references staff check (decided_by <> proposed_by),
  decided_at timestamptz,
  verdict text check (verdict in ('in-force', 'rejected')),
  remark text not null default '',
  check ((verdict is null) = (decided_by is null) and (verdict is null) = (decided_at is null)),
  check ((transition = 'grace') = (grace_weeks is not null))
);
create unique index enactment_waiting on enactment (source) where verdict is null;
create index enactment_source on enactment (source, id);

-- The cards in force beside those that came with Frirum; a row is ended, never changed.
create table enacted_card (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  source text not null,
  name text not null,
  text text not null,
  first_revision bigint not null,
  ended_revision bigint
);
create index enacted_card_current on enacted_card (name) where ended_revision is null;

-- Every node reads the cards anew when there is a later revision than the one it goes by.
create table rulebook_revision (
  id bigint generated always as identity primary key,
  rulebook_hash text not null,
  reason text not null,
  by_id bigint references staff,
  seconded_by bigint references staff,
  at timestamptz not null
);
alter table enacted_card
  add foreign key (first_revision) references rulebook_revision,
  add foreign key (ended_revision) references rulebook_revision;

-- On which days a citizen belonged to the group of a trial action, by version. Derived, like duties.
create table exposure (
  trial_id bigint not null,
  version_number integer not null,
  citizen_id bigint not null,
  spell_id bigint not null,
  during daterange not null check (not isempty(during)),
  sure boolean not null
);
create index exposure_trial on exposure (trial_id, version_number, citizen_id);
create index exposure_citizen on exposure (citizen_id);

-- What another rulebook did to a case on the day it came: added to, never changed.
create table duty_change (
  id bigint generated always as identity primary key,
  citizen_id bigint not null,
  spell_id bigint not null,
  requirement text not null,
  anchor date not null,
  due_before date,
  status_before text, -- none where the duty was not there
  due_after date,
  status_after text, -- none where it is no longer there
  deviations text[] not null default '{}',
  changed_on date not null,
  rulebook_before smallint not null,
  rulebook_after smallint not null
);
create index duty_change_citizen on duty_change (citizen_id, id);
create index duty_change_spell on duty_change (spell_id, id); -- a spell goes to another record when two are merged

revoke update, delete on agreement_document, agreement_step, trial_version, trial_decision, rulebook_revision, duty_change from frirum_app;
revoke update, delete on enactment, enacted_card from frirum_app;
grant update (decided_by, decided_at, verdict, remark) on enactment to frirum_app;
grant update (ended_revision) on enacted_card to frirum_app;

-- What the municipality has learned and asks lawmakers for; each points at a requirement and at its evidence.
create table recommendation (
  id bigint generated always as identity primary key,
  agreement_id bigint not null references agreement,
  trial_id bigint references trial_action,
  title text not null check (length(title) between 3 and 200),
  body text not null default '',
  requirement text not null default '', -- id of the card; empty where it concerns none
  evidence text not null default '',
  place integer not null,
  version integer not null default 0,
  changed_by bigint references staff,
  changed_at timestamptz not null
);
create index recommendation_of on recommendation (agreement_id, place, id);

-- The effort is suspended for a while: nothing is asked for, or the clocks stand still. Put in force and ended by two people.
create table suspension (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  title text not null check (length(title) between 3 and 200),
  effect text not null check (effect in ('lift', 'stop-clock')),
  requirements text[] not null check (cardinality(requirements) > 0),
  first_day date not null,
  last_day date check (last_day >= first_day),
  basis text not null check (length(basis) between 3 and 500), -- the order it follows from
  source text not null default '', -- where the order can be read
  version integer not null default 0,
  declared_by bigint not null references staff,
  declared_at timestamptz not null
);
create index suspension_municipality on suspension (municipality, first_day);
