-- Retention and erasure: what can name a citizen stands beside the chain of the trail, and a controlled function erases.

-- The number stays in the trail when the person is erased, and then leads to nobody.
alter table audit drop constraint audit_citizen_id_fkey;
comment on column audit.citizen_id is 'number of the citizen; leads to nobody once the person is erased';
alter table audit add column text_hash bytea;
comment on column audit.text_hash is 'SHA-256 of salt and text in audit_text; none where nothing was said';

-- Rows without text read as they always did, so that heads noted before still hold.
create or replace function audit_line(one audit) returns text language sql stable as $$
  select (jsonb_build_array(one.id, (extract(epoch from one.at) * 1000000)::bigint, one.actor_id, one.role, one.action,
      one.citizen_id, one.purpose, one.ground, one.outcome, one.shown, one.hits, one.request, one.details, one.lane,
      one.number)
    || case when one.text_hash is null then '[]'::jsonb else jsonb_build_array(encode(one.text_hash, 'hex')) end)::text
$$;

-- Rows from before hold their words themselves; there will be no more of them than there are.
create index audit_words on audit (id) where text_hash is null
  and action in ('citizens-searched', 'list-exported', 'imported', 'trail-reviewed');

-- Each erasure, whoever asked for it. Only the functions below write here.
create table erasure (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  citizen_id bigint,
  class text not null,
  reason text not null,
  operator text not null,
  erased_at timestamptz not null,
  counts jsonb not null
);
comment on column erasure.counts is 'rows erased, by table';
comment on column erasure.citizen_id is 'the number, which leads to nobody; none where texts of the trail were erased by age';
create index erasure_municipality on erasure (municipality, id);

-- Search words, filters, names of files: beside the chain, which holds a salted hash of them.
create table audit_text (
  audit_id bigint primary key references audit on delete cascade,
  salt bytea,
  said text,
  line_hash bytea,
  erasure_id bigint references erasure,
  check ((said is null) = (salt is null) and (said is null) = (erasure_id is not null))
);
comment on column audit_text.line_hash is 'of a row from before there was a text beside the chain: SHA-256 of its line when the words were taken out';
create index audit_text_erasure on audit_text (erasure_id) where erasure_id is not null;

-- What must not be erased for now (a complaint is running, somebody has asked for access).
create table legal_hold (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  reason text not null check (length(reason) between 5 and 500),
  placed_by bigint references staff,
  operator text,
  placed_at timestamptz not null,
  until date,
  lifted_at timestamptz,
  lifted_by bigint references staff,
  lifted_reason text,
  check ((placed_by is null) <> (operator is null)),
  check ((lifted_at is null) = (lifted_reason is null))
);
create index legal_hold_citizen on legal_hold (citizen_id);
create unique index legal_hold_standing on legal_hold (citizen_id) where lifted_at is null;
create trigger to_the_kept before insert on legal_hold for each row execute function to_the_kept();

-- What the nightly run found to be due. A person executes it.
create table retention_proposal (
  citizen_id bigint primary key references citizen,
  municipality char(4) not null references municipality,
  class text not null,
  since date not null,
  due_on date not null,
  proposed_at timestamptz not null
);
create index retention_proposal_due on retention_proposal (municipality, due_on, citizen_id);

create table retention_run (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  day date not null,
  due integer not null,
  held integer not null,
  ran_at timestamptz not null
);
create index retention_run_municipality on retention_run (municipality, id);

-- Only the owner, and only within the functions below, may take from a trail.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op in ('UPDATE', 'DELETE') and coalesce(current_setting('frirum.erasing', true), '') = 'on'
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    return null;
  end if;
  raise exception 'rows of % are only ever added', tg_table_name;
end $$;

-- Every way from a citizen to a row, read from the catalogue, the farthest first: a table that refers to a citizen, or
-- to what refers to one, is never forgotten. $1 in the condition is the citizens' numbers.
create function citizen_rows() returns table (depth integer, place regclass, condition text)
language sql stable set search_path = public, pg_temp as $$
  with recursive way as (
    select 0 as depth, 'citizen'::regclass::oid as place, 'id = any ($1)' collate "C" as condition, array['citizen'::regclass::oid] as path
    union all
    select way.depth + 1, k.conrelid, format('%I in (select %I from %s where %s)', a.attname, f.attname,
      way.place::regclass, way.condition), way.path || k.conrelid
    from way
    join pg_constraint k on k.contype = 'f' and k.confrelid = way.place and not k.conrelid = any (way.path)
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    join pg_attribute f on f.attrelid = k.confrelid and f.attnum = k.confkey[1]
    where k.conrelid not in ('audit'::regclass, 'erasure'::regclass, 'staff'::regclass)
  ), loose as ( -- without a key to the citizen, for speed
    select 1, a.attrelid, 'citizen_id = any ($1)' collate "C"
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'citizen_id' and not a.attisdropped and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and c.oid not in ('audit'::regclass, 'erasure'::regclass, 'staff'::regclass)
      and not exists (select from way where way.place = c.oid)
  )
  select way.depth, way.place::regclass, way.condition from way
  union all select * from loose
  order by 1 desc, 2
$$;

-- How many rows of each table are of these citizens.
create function citizen_row_counts(whose bigint[]) returns table (place text, amount bigint)
language plpgsql stable set search_path = public, pg_temp as $$
declare
  one record;
begin
  for one in select w.place as at, string_agg('(' || w.condition || ')', ' or ') as condition
    from citizen_rows() w group by w.place order by w.place::text
  loop
    place := one.at::text;
    execute format('select count(*) from %s where %s', one.at, one.condition) into amount using whose;
    return next;
  end loop;
end $$;

-- Takes words out of the trail: those beside the chain are gone; of a row from before, the stored hash stays, and what
-- is left of the row is sealed by its own.
create function erase_audit_texts(which bigint[], by_erasure bigint) returns bigint
language plpgsql set search_path = public, pg_temp as $$
declare
  taken bigint;
  old bigint;
begin
  update audit_text set said = null, salt = null, erasure_id = by_erasure
  where audit_id = any (which) and said is not null;
  get diagnostics taken = row_count;
  with old as (
    update audit set details = details - array['words', 'born', 'filter', 'file', 'staff']
    where id = any (which) and text_hash is null
      and action in ('citizens-searched', 'list-exported', 'imported', 'trail-reviewed')
      and details ?| array['words', 'born', 'filter', 'file', 'staff']
    returning id, sha256(convert_to(audit_line(audit), 'UTF8')) as line_hash)
  insert into audit_text (audit_id, line_hash, erasure_id) select id, line_hash, by_erasure from old;
  get diagnostics old = row_count;
  return taken + old;
end $$;

-- What an erasure took out of the trail, as one hash, which stands in the chain.
create function erasure_marks(one bigint) returns text language sql stable as $$
  select encode(sha256(convert_to(coalesce(string_agg(audit_id || ':' || coalesce(encode(line_hash, 'hex'), ''), ','
    order by audit_id), ''), 'UTF8')), 'hex')
  from audit_text where erasure_id = one
$$;

-- What another citizen keeps of one who is erased. A thing that was moved between the two stays in the other's time line
-- and points at nobody; events of before the move hold nothing of a thing that was the erased person's; reasons written
-- of both are gone. Of two records merged and parted the other keeps when that was, and, for its trail, under which number.
create function erase_beside(whole bigint[]) returns bigint
language plpgsql set search_path = public, pg_temp as $$
declare
  changed bigint;
begin
  update case_event e set reason = null, before = null, after = null
  where e.citizen_id <> all (whole) and exists (
    select from moved m where m.to_citizen = any (whole) and m.subject = e.subject and m.subject_id = e.subject_id);
  update case_event e set reason = null
  where e.citizen_id <> all (whole) and e.reason is not null and exists (
    select from moved m where m.from_citizen = any (whole) and e.kind = m.subject || '-moved'
      and m.subject = e.subject and m.subject_id = e.subject_id);
  update case_event e set reason = null
  where e.citizen_id <> all (whole) and e.subject = 'merge' and e.subject_id in (
    select id from merge where kept = any (whole) union all select id from merge where closed = any (whole));
  update moved set from_citizen = null where from_citizen = any (whole) and to_citizen <> all (whole);
  get diagnostics changed = row_count;
  update moved set to_citizen = null where to_citizen = any (whole) and from_citizen <> all (whole);
  delete from duty_change where spell_id in (select id from spell where citizen_id = any (whole));
  update merge set reason = '', undone_reason = '', protection_before = null, protection_after = null,
    caseworker_before = null, caseworker_after = null,
    erased = case when kept = any (whole) then kept else closed end,
    kept = case when kept = any (whole) then null else kept end,
    closed = case when closed = any (whole) then null else closed end
  where (kept = any (whole)) <> (closed = any (whole));
  return changed;
end $$;

-- Erases a person, with the records that were merged into the person's own: every row, the logins' names, and the words of the trail that can name the person. Writes its own
-- record, and the row of the trail, last of all, since that holds a lane until the commit.
create function erase_citizen(whom bigint, class_of text, why text, who text, at_instant timestamptz) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  person citizen;
  whole bigint[];
  logins bigint[];
  firsts text[] := '{}';
  lasts text[] := '{}';
  rare text[] := '{}';
  texts bigint[];
  one record;
  gone bigint;
  taken bigint;
  tally jsonb := '{}';
  made bigint;
begin
  perform set_config('frirum.erasing', 'on', true);
  -- The lock a computation of duties takes: whoever waits for it finds no person.
  perform pg_advisory_xact_lock_shared(1181903105, (whom / 2048)::integer);
  select * into person from citizen where id = whom for update;
  if not found then
    raise exception 'there is no citizen %', whom using errcode = 'no_data_found';
  end if;
  if person.merged_into is not null then
    raise exception 'the record of citizen % was merged into that of %', whom, person.merged_into
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  perform pg_advisory_xact_lock_shared(1181903105, (id / 2048)::integer) from citizen where merged_into = whom;
  perform from citizen where merged_into = whom order by id for update;
  whole := array(select id from citizen where whom in (id, merged_into) order by id <> whom, id);
  if exists (select from legal_hold h where h.citizen_id = any (whole) and h.lifted_at is null
      and (h.until is null or h.until >= at_instant::date)) then
    raise exception 'citizen % is under a legal hold', whom using errcode = 'object_in_use';
  end if;
  insert into erasure (municipality, citizen_id, class, reason, operator, erased_at, counts)
  values (person.municipality, whom, class_of, why, who, at_instant, '{}') returning id into made;

  -- Words that name nobody else here, and a first with a last name, are the person wherever they stand.
  for person in select * from citizen where id = any (whole) loop
    firsts := firsts || regexp_split_to_array(lower(person.given_name), '[^[:alpha:]]+');
    lasts := lasts || regexp_split_to_array(lower(person.surname), '[^[:alpha:]]+');
    rare := rare || array(
      select distinct word
      from regexp_split_to_table(lower(person.search_name), '[^[:alnum:]]+') word
      where length(word) > 1 and not exists (
        select from citizen c
        where c.municipality = person.municipality and c.id <> all (whole)
          and to_tsvector('simple', translate(c.search_name, '-''.', '   ')) @@ plainto_tsquery('simple', word)))
      || array_remove(array[nullif(lower(person.phone), ''), nullif(lower(person.email), ''),
        nullif(lower(person.address), '')], null);
  end loop;
  select coalesce(array_agg(id), '{}') into logins from staff where citizen_id = any (whole) and role = 'citizen';
  select coalesce(array_agg(distinct id), '{}') into texts from (
    select a.id from audit a where a.citizen_id = any (whole)
    union select a.id from audit a, unnest(whole) n where a.shown @> array[n]
    union select a.id from audit a where a.actor_id = any (logins)
    union select t.audit_id from audit_text t where t.said is not null and names_person(t.said, rare, firsts, lasts)
    union select a.id from audit a where a.text_hash is null
      and a.action in ('citizens-searched', 'list-exported', 'imported', 'trail-reviewed')
      and names_person(a.details::text, rare, firsts, lasts)) found;
  taken := erase_audit_texts(texts, made);
  update audit_review r set remark = ''
  where remark <> '' and (names_person(remark, rare, firsts, lasts)
    or exists (select from audit a where a.id = r.audit_id and (a.citizen_id = any (whole) or a.shown && whole)));

  delete from totp where staff_id = any (logins);
  delete from recovery_code where staff_id = any (logins);
  delete from draft where staff_id = any (logins);
  update staff set username = 'erased-' || id, name = '', team = null, subject = null, password_hash = '{bcrypt}none',
    one_time_until = null, citizen_id = null, revoked_at = coalesce(revoked_at, at_instant)
  where id = any (logins);
  update staff set citizen_id = null where citizen_id = any (whole);

  tally := jsonb_build_object('moved', erase_beside(whole));

  for one in select * from citizen_rows() loop
    execute format('delete from %s where %s', one.place, one.condition) using whole;
    get diagnostics gone = row_count;
    tally := tally || jsonb_build_object(one.place::text, gone + coalesce((tally ->> one.place::text)::bigint, 0));
  end loop;
  update erasure set counts = tally || jsonb_build_object('audit_text', taken, 'staff', cardinality(logins)) where id = made;
  -- Each number by itself, to be erased again after a restore from before the merge.
  insert into erasure (municipality, citizen_id, class, reason, operator, erased_at, counts)
  select person.municipality, n, class_of, why, who, at_instant, '{}' from unnest(whole) n where n <> whom;
  insert into audit (at, action, purpose, citizen_id, details)
  select at_instant, 'citizen-erased', 'operation', e.citizen_id,
    jsonb_build_object('erasure', e.id, 'class', class_of, 'operator', who, 'marks', erasure_marks(e.id))
  from erasure e where e.id >= made and e.citizen_id = any (whole) order by e.id;
  perform set_config('frirum.erasing', 'off', true);
  return made;
end $$;

create function names_person(said text, rare text[], firsts text[], lasts text[]) returns boolean
language sql immutable as $$
  select exists (select from unnest(rare) w where length(w) > 1 and position(w in lower(said)) > 0)
    or exists (select from unnest(firsts) w where length(w) > 1 and position(w in lower(said)) > 0)
      and exists (select from unnest(lasts) w where length(w) > 1 and position(w in lower(said)) > 0)
$$;

-- Erases the words of a municipality's trail that are older than they may be.
create function erase_old_texts(here char(4), before_instant timestamptz, class_of text, why text, who text,
  at_instant timestamptz) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  made bigint;
  taken bigint;
begin
  perform set_config('frirum.erasing', 'on', true);
  insert into erasure (municipality, class, reason, operator, erased_at, counts)
  values (here, class_of, why, who, at_instant, '{}') returning id into made;
  taken := erase_audit_texts(array(
    select t.audit_id from audit_text t join audit a on a.id = t.audit_id join staff s on s.id = a.actor_id
    where t.said is not null and a.at < before_instant and s.municipality = here), made);
  update erasure set counts = jsonb_build_object('audit_text', taken) where id = made;
  insert into audit (at, action, purpose, details)
  values (at_instant, 'texts-erased', 'operation',
    jsonb_build_object('erasure', made, 'class', class_of, 'operator', who, 'marks', erasure_marks(made)));
  perform set_config('frirum.erasing', 'off', true);
  return made;
end $$;

revoke all on function erase_audit_texts(bigint[], bigint) from public;
revoke all on function erase_beside(bigint[]) from public;
revoke all on function erase_citizen(bigint, text, text, text, timestamptz) from public;
revoke all on function erase_old_texts(char(4), timestamptz, text, text, text, timestamptz) from public;
grant execute on function erase_citizen(bigint, text, text, text, timestamptz) to frirum_app;
grant execute on function erase_old_texts(char(4), timestamptz, text, text, text, timestamptz) to frirum_app;
revoke insert, update, delete, truncate on erasure from frirum_app;
revoke update, delete, truncate on audit_text, retention_run from frirum_app;
revoke update, delete, truncate on legal_hold from frirum_app;
grant update (citizen_id, lifted_at, lifted_by, lifted_reason) on legal_hold to frirum_app;
