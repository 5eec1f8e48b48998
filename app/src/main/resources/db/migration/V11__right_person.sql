-- What was registered on the wrong citizen is moved to the right one; one who is registered twice is merged, and parted again.

-- Each move, kept apart from the case so that nothing of the one citizen stands under the other. The reason is in the event.
create table moved (
  id bigint generated always as identity primary key,
  idempotency_key uuid not null unique,
  subject text not null, -- what kind of thing: interview
  subject_id bigint not null,
  from_citizen bigint references citizen, -- none where that citizen has been erased
  to_citizen bigint references citizen check (to_citizen <> from_citizen), -- none where that citizen has been erased
  happened_on date not null, -- the day the thing is of
  moved_by bigint not null references staff,
  moved_at timestamptz not null,
  check (num_nulls(from_citizen, to_citizen) < 2)
);
create index moved_from on moved (from_citizen);
create index moved_to on moved (to_citizen);
create index moved_subject on moved (subject, subject_id);
revoke update, delete on moved from frirum_app;

-- A closed record leads to the one that was kept. It never leads to another closed record.
alter table citizen add column merged_into bigint references citizen check (merged_into <> id);
comment on column citizen.merged_into is 'the record that was kept of the same person; none for an open record';
create index citizen_merged on citizen (merged_into) where merged_into is not null;

create table merge (
  id bigint generated always as identity primary key,
  idempotency_key uuid not null unique,
  kept bigint references citizen,
  closed bigint references citizen check (closed <> kept),
  erased bigint, -- number of the one of the two, parted, that has been erased; leads to nobody outside the trail
  reason text not null,
  merged_by bigint not null references staff,
  merged_at timestamptz not null,
  -- what the merge changed of the kept record itself
  protection_before text,
  protection_after text,
  caseworker_before bigint references staff,
  caseworker_after bigint references staff,
  undone_by bigint references staff,
  undone_at timestamptz,
  undone_reason text,
  check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason is null)),
  check (num_nulls(kept, closed, erased) = 1 and (erased is null or undone_at is not null))
);
create unique index merge_open on merge (closed) where undone_at is null;
create index merge_kept on merge (kept);
create index merge_closed on merge (closed);
revoke update, delete on merge from frirum_app;
grant update (undone_by, undone_at, undone_reason) on merge to frirum_app;

-- Whose each row was at the time: those of the closed record go back to it, those of the kept stay, and all others came later.
create table merge_row (
  merge_id bigint not null references merge,
  of_table text not null,
  row_id text not null,
  citizen_id bigint not null references citizen,
  primary key (merge_id, of_table, row_id)
);
create index message_citizen on message (citizen_id);
create index merge_row_of on merge_row (of_table, row_id);
create index merge_row_citizen on merge_row (citizen_id);
revoke update, delete on merge_row from frirum_app;

grant update (citizen_id) on conflict_of_interest, break_glass, message, date_told to frirum_app;

-- Whatever reaches a record while it is being closed lands on the one that is kept. Waits for a merge that is under way.
create function to_the_kept() returns trigger language plpgsql as $$
begin
  if new.citizen_id is not null then
    select coalesce(merged_into, id) into new.citizen_id from citizen where id = new.citizen_id for key share;
  end if;
  return new;
end $$;
create trigger to_the_kept before insert on conflict_of_interest for each row execute function to_the_kept();
create trigger to_the_kept before insert on break_glass for each row execute function to_the_kept();
create trigger to_the_kept before insert on message for each row execute function to_the_kept();
create trigger to_the_kept before insert on draft for each row execute function to_the_kept();
create trigger to_the_kept before insert on date_told for each row execute function to_the_kept();
