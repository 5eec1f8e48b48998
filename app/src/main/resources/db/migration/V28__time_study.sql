-- Time studies: random prompts to those who take part, for shares of time.
create table time_study (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  title text not null check (length(title) between 3 and 200),
  purpose text not null default '' check (length(purpose) <= 1000),
  first_day date not null,
  last_day date not null check (last_day >= first_day and last_day < first_day + 93),
  prompts smallint not null check (prompts between 1 and 12), -- each day
  day_from time not null,
  day_to time not null check (day_to > day_from),
  ended_at timestamptz,
  made_by bigint not null references staff,
  made_at timestamptz not null,
  idempotency_key uuid not null unique
);
create index time_study_municipality on time_study (municipality, id);

-- Who takes part. When the study is ended nobody can be found from a number any more.
create table time_study_participant (
  id bigint generated always as identity primary key,
  study_id bigint not null references time_study,
  staff_id bigint references staff,
  unique (study_id, staff_id)
);
create index time_study_participant_staff on time_study_participant (staff_id) where staff_id is not null;

-- When somebody is asked, and what was answered; not when it was, nor how soon.
create table time_study_prompt (
  id bigint generated always as identity primary key,
  participant_id bigint not null references time_study_participant,
  at timestamptz not null,
  activity text check (activity in ('meeting', 'preparation', 'after-work', 'registration', 'contact', 'companies',
    'coordination', 'travel', 'break', 'other'))
);
create index time_study_prompt_of on time_study_prompt (participant_id, at);
