-- A meeting about a placement. Both are of the same citizen: what refers to another's is cut when one of them moves.
alter table meeting add column placement_id bigint references placement;
create index meeting_placement on meeting (placement_id) where placement_id is not null;

-- What a caseworker has registered of a citizen by hand: something that holds from a day (oplysning), or has happened.
create table circumstance (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  what text not null, -- fact.target-group, event.recovery-reported
  value text not null default '',
  since date not null,
  occurrence_id bigint references occurrence on delete set null,
  fact_id bigint references fact on delete set null,
  took_over boolean not null default false, -- from another value, which holds on where this one is taken back
  spell_id bigint references spell on delete set null, -- the one that ended with it
  spell_until date, -- its last day before; none where it ran on
  registered_by bigint not null references staff,
  registered_at timestamptz not null,
  withdrawn_by bigint references staff,
  withdrawn_at timestamptz,
  withdrawn_why text check (length(withdrawn_why) between 1 and 300),
  idempotency_key uuid not null unique,
  check ((withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_why is null))
);
create index circumstance_citizen on circumstance (citizen_id);
create index circumstance_occurrence on circumstance (occurrence_id) where occurrence_id is not null;
create index circumstance_fact on circumstance (fact_id) where fact_id is not null;
create index circumstance_spell on circumstance (spell_id) where spell_id is not null;
