-- What of an integration course was wrong is withdrawn and stays, with who, when and why; what is put right is a new row.
alter table integration_contract
  add column withdrawn_by bigint references staff,
  add column withdrawn_at timestamptz,
  add column withdrawn_why text check (length(withdrawn_why) between 1 and 500),
  add check ((withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_why is null));
alter table integration_activity
  add column withdrawn_by bigint references staff,
  add column withdrawn_at timestamptz,
  add column withdrawn_why text check (length(withdrawn_why) between 1 and 500),
  add check ((withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_why is null));
-- A version put right keeps its number; of those that stand there is one of each.
alter table integration_contract drop constraint integration_contract_course_id_number_key;
create unique index integration_contract_number on integration_contract (course_id, number) where withdrawn_at is null;
create index integration_contract_course on integration_contract (course_id);
grant update (withdrawn_by, withdrawn_at, withdrawn_why) on integration_contract, integration_activity to frirum_app;

-- What following a placement up took, a row for each time; of registering it the placement itself says.
create table placement_time (
  id bigint generated always as identity primary key,
  placement_id bigint not null references placement,
  event text not null check (event in
    ('placement-contact', 'placement-prolonged', 'placement-hours', 'placement-corrected', 'placement-stopped', 'placement-outcome')),
  minutes integer not null check (minutes between 1 and 1440),
  spent_by bigint not null references staff,
  spent_at timestamptz not null
);
create index placement_time_placement on placement_time (placement_id);
revoke update, delete on placement_time from frirum_app;

-- A step of the plan that is a placement.
alter table plan_item add column placement_id bigint references placement;
create index plan_item_placement on plan_item (placement_id) where placement_id is not null;

-- Citizens of several colleagues given together: each is taken from whoever has the case.
alter table assignment
  add column anyone boolean not null default false,
  add column asked jsonb not null default '{}', -- by what they were found
  add check (not anyone or from_id is null and not leaving);
