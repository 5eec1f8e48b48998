-- Duties as they are computed, the runs that computed them, and the jobs of several nodes.

-- A duty is derived: only re-evaluation writes it, from rows it reads in the same transaction. Keys to other
-- tables would be looked up again for each of tens of millions of rows and could not fail.
alter table duty
  drop constraint duty_citizen_id_fkey,
  drop constraint duty_spell_id_fkey,
  drop constraint duty_municipality_fkey,
  drop constraint duty_caseworker_id_fkey,
  drop constraint duty_rulebook_hash_fkey,
  drop column rulebook_hash;

-- A number of two bytes on each duty instead of a hash of seventy-one.
alter table rulebook add column id smallint generated always as identity;
alter table rulebook add unique (id);

alter table duty
  add column rulebook_id smallint not null,
  add column responsible text not null check (responsible in ('municipality', 'a-kasse', 'employer', 'citizen')),
  add column awaited boolean not null;
comment on column duty.open is 'the municipality''s own, still to be done, in a spell that is running';
comment on column duty.awaited is 'somebody else''s, still to be done, in a spell that is running';
comment on column duty.evaluated_on is 'the day since which the row reads as it does';
create index duty_awaited on duty (caseworker_id, sort_due, id) where awaited;
create index duty_awaited_municipality on duty (municipality, sort_due, id) where awaited;

-- Histories are read citizen by citizen; a GiST index has no order.
create index spell_citizen on spell (citizen_id);

-- Each run over everybody, with what differed from what was stored. The newest says how far the table of duties is.
create table evaluation (
  id bigint generated always as identity primary key,
  evaluated_on date not null,
  rulebook_id smallint not null references rulebook (id),
  citizens integer not null,
  duties bigint not null,
  appeared bigint not null,
  disappeared bigint not null,
  moved bigint not null, -- another due date
  restated bigint not null, -- the same date, another status or count
  started_at timestamptz not null,
  finished_at timestamptz not null
);

-- As db-scheduler 16 asks for it.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);
