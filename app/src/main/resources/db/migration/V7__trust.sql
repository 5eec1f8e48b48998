-- Who may see what, who saw what: exceptions from seeing, emergency access, and a trail that shows where it was touched.

-- Somebody who must not deal with a citizen (forvaltningsloven § 3). Nothing overrides it; it is ended, never deleted.
create table conflict_of_interest (
  id bigint generated always as identity primary key,
  staff_id bigint not null references staff,
  citizen_id bigint not null references citizen,
  kind text not null check (kind in ('self', 'family', 'friend', 'other')),
  remark text not null default '',
  declared_at timestamptz not null,
  declared_by bigint not null references staff,
  ended_at timestamptz,
  ended_by bigint references staff,
  ended_reason text,
  check ((ended_at is null) = (ended_by is null))
);
create unique index conflict_open on conflict_of_interest (staff_id, citizen_id) where ended_at is null;
create index conflict_citizen on conflict_of_interest (citizen_id);

-- Emergency access: opened with a reason, for some hours, and looked at afterwards.
create table break_glass (
  id bigint generated always as identity primary key,
  staff_id bigint not null references staff,
  citizen_id bigint not null references citizen,
  reason text not null check (length(reason) between 10 and 2000),
  opened_at timestamptz not null,
  until timestamptz not null check (until > opened_at),
  verdict text check (verdict in ('justified', 'unjustified')),
  remark text,
  reviewed_by bigint references staff check (reviewed_by <> staff_id),
  reviewed_at timestamptz,
  check ((verdict is null) = (reviewed_at is null) and (verdict is null) = (reviewed_by is null))
);
create index break_glass_staff on break_glass (staff_id, citizen_id, until);
create index break_glass_citizen on break_glass (citizen_id);
create index break_glass_unreviewed on break_glass (opened_at) where verdict is null;

-- Messages to staff. The words are made when they are read, from kind and details.
create table message (
  id bigint generated always as identity primary key,
  staff_id bigint not null references staff,
  kind text not null,
  citizen_id bigint references citizen,
  details jsonb not null default '{}',
  sent_at timestamptz not null,
  read_at timestamptz
);
create index message_staff on message (staff_id, id);
create index message_unread on message (staff_id) where read_at is null;

alter table citizen add check (protection is null or protection in ('address', 'shielded'));
comment on column citizen.protection is 'address: name and address protected (CPR); shielded: only those who work on the case may see that it exists';
-- Exceptions are few and asked for with every list.
create index citizen_shielded on citizen (municipality, id) where protection = 'shielded';

-- The trail: chained row by row, in lanes so that only the same person's transactions wait for each other.
alter table audit
  add column role text,
  add column purpose text not null default 'casework',
  add column ground text,
  add column outcome text not null default 'allowed' check (outcome in ('allowed', 'refused')),
  add column shown bigint[],
  add column hits integer,
  add column request uuid,
  add column lane smallint,
  add column number bigint,
  add column hash bytea;
comment on column audit.shown is 'citizens who were shown in a list';
comment on column audit.ground is 'the relation that gave access, or the code of the refusal';
comment on column audit.number is 'place in its lane, from 1 without gaps';
comment on column audit.hash is 'SHA-256 of the hash before in the lane and of audit_line';
create index audit_shown on audit using gin (shown) where shown is not null;
create index audit_at on audit (at, id);

create table audit_head (
  lane smallint primary key,
  number bigint not null,
  hash bytea not null
);
insert into audit_head select lane, 0, sha256(convert_to('frirum audit lane ' || lane, 'UTF8')) from generate_series(0, 63) lane;

-- What of a row the chain holds fast: everything but the hash itself.
create function audit_line(one audit) returns text language sql stable as $$
  select jsonb_build_array(one.id, (extract(epoch from one.at) * 1000000)::bigint, one.actor_id, one.role, one.action,
    one.citizen_id, one.purpose, one.ground, one.outcome, one.shown, one.hits, one.request, one.details, one.lane,
    one.number)::text
$$;

-- As the owner, so that the application needs no right to touch the heads.
create function audit_chain() returns trigger language plpgsql security definer set search_path = public as $$
declare
  head audit_head;
begin
  new.lane := coalesce(new.actor_id, 0) % 64;
  select * into strict head from audit_head where lane = new.lane for update;
  new.number := head.number + 1;
  new.hash := sha256(head.hash || convert_to(audit_line(new), 'UTF8'));
  update audit_head set number = new.number, hash = new.hash where lane = new.lane;
  return new;
end $$;

-- Rows from before the chain take their places in it, in the order they were written.
alter table audit disable trigger audit_append_only;
do $$
declare
  each audit;
  head audit_head;
begin
  for each in select * from audit order by id loop
    each.lane := coalesce(each.actor_id, 0) % 64;
    select * into strict head from audit_head where lane = each.lane;
    each.number := head.number + 1;
    each.hash := sha256(head.hash || convert_to(audit_line(each), 'UTF8'));
    update audit set lane = each.lane, number = each.number, hash = each.hash where id = each.id;
    update audit_head set number = each.number, hash = each.hash where lane = each.lane;
  end loop;
end $$;
alter table audit enable trigger audit_append_only;
alter table audit
  alter column lane set not null,
  alter column number set not null,
  alter column hash set not null,
  add unique (lane, number);
create trigger audit_chain before insert on audit for each row execute function audit_chain();

-- Somebody who looks the trail through says what was found.
create table audit_review (
  audit_id bigint primary key references audit,
  reviewed_by bigint not null references staff,
  reviewed_at timestamptz not null,
  verdict text not null check (verdict in ('fine', 'asked', 'misuse')),
  remark text not null default ''
);

-- The role the application works as: it adds to the trails and never changes or removes what stands there.
do $$
begin
  if not exists (select from pg_roles where rolname = 'frirum_app') then
    create role frirum_app nologin;
  end if;
end $$;
do $$
begin
  execute format('grant frirum_app to %I', current_user);
exception when insufficient_privilege then
  raise warning 'An administrator of the database must grant the role frirum_app to the user Frirum signs in as.';
end $$;
grant usage on schema public to frirum_app;
alter default privileges in schema public grant select, insert, update, delete on tables to frirum_app;
alter default privileges in schema public grant usage on sequences to frirum_app;
grant select, insert, update, delete on all tables in schema public to frirum_app;
grant usage on all sequences in schema public to frirum_app;
revoke update, delete, truncate on audit, case_event from frirum_app;
revoke insert, update, delete, truncate on audit_head, flyway_schema_history from frirum_app;
revoke update, delete on conflict_of_interest, break_glass, message, audit_review from frirum_app;
-- The only columns of these that ever change.
grant update (ended_at, ended_by, ended_reason) on conflict_of_interest to frirum_app;
grant update (verdict, remark, reviewed_by, reviewed_at) on break_glass to frirum_app;
grant update (read_at) on message to frirum_app;
-- A run that rewrites much tidies up after itself.
grant maintain on duty to frirum_app;
revoke all on function audit_chain() from public;
