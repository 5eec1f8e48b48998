-- Why a duty is late, when citizens are away or on stand-by, and citizens given to other colleagues.

-- Why a duty was not met in time: rows are only added, and the last one of a duty counts. It closes nothing.
create table late_cause (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  spell_id bigint not null references spell,
  requirement text not null,
  anchor date not null,
  due date not null, -- as it stood then
  cause text not null check (cause in ('citizen-ill', 'citizen-absent', 'citizen-asked', 'employer-absent', 'partner-absent',
    'staff-absent', 'no-slot', 'no-interpreter', 'waiting-document', 'known-late', 'trial', 'technical', 'other')),
  said text not null default '' check (length(said) <= 300),
  registered_by bigint references staff,
  registered_at timestamptz not null,
  check (cause <> 'other' or said <> '')
);
create index late_cause_duty on late_cause (citizen_id, spell_id, requirement, anchor, id);
create index late_cause_spell on late_cause (spell_id);
revoke update, delete on late_cause from frirum_app;
grant update (citizen_id) on late_cause to frirum_app; -- by a merge alone
create trigger to_the_kept before insert on late_cause for each row execute function to_the_kept();

-- When a citizen is away (fravær) or on stand-by. What a rule asks about is a fact beside it.
create table absence (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  kind text not null check (kind in ('standby', 'less-intensive-effort', 'life-threatening-illness', 'ill', 'hospital',
    'holiday', 'leave', 'other')),
  during daterange not null check (not isempty(during) and not lower_inf(during)),
  said text not null default '' check (length(said) <= 300),
  fact_id bigint references fact on delete set null,
  withdrawn boolean not null default false,
  version integer not null default 0,
  registered_by bigint references staff,
  registered_at timestamptz not null,
  idempotency_key uuid not null unique,
  check (kind <> 'other' or said <> '')
);
create index absence_citizen on absence (citizen_id);
create index absence_fact on absence (fact_id) where fact_id is not null;
create trigger to_the_kept before insert on absence for each row execute function to_the_kept();

-- Citizens given to other colleagues together: decided once, done row by row, to be gone on with where it stopped.
create table assignment (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  from_id bigint references staff, -- whose they were, where it is a hand-over
  leaving boolean not null default false, -- that colleague leaves, and access ends
  reason text not null check (length(reason) between 3 and 500),
  made_by bigint not null references staff,
  made_at timestamptz not null,
  idempotency_key uuid not null unique
);
create index assignment_municipality on assignment (municipality, id);

create table assignment_row (
  id bigint generated always as identity primary key,
  assignment_id bigint not null references assignment,
  citizen_id bigint not null references citizen,
  was_id bigint references staff, -- whose it was when it was decided
  to_id bigint not null references staff,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'done', 'changed-meanwhile', 'not-allowed', 'failed')),
  tasks integer not null default 0,
  meetings integer not null default 0,
  done_at timestamptz
);
create index assignment_row_of on assignment_row (assignment_id, id);
create index assignment_row_citizen on assignment_row (citizen_id);
create trigger to_the_kept before insert on assignment_row for each row execute function to_the_kept();
