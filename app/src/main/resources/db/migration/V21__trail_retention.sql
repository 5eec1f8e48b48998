-- The oldest part of the trail may go once its time is over: each lane then begins at an anchor that the chain itself seals.

-- Proofs of erased words outlive the rows they belonged to, for as long as the erasure's own row stands in the trail:
-- what an erasure took is sealed as one hash of all of them.
alter table audit_text drop constraint audit_text_audit_id_fkey;

create table audit_drop (
  id bigint generated always as identity primary key,
  class text not null,
  reason text not null,
  operator text not null,
  before timestamptz not null,
  dropped_at timestamptz not null,
  rows bigint not null check (rows > 0),
  anchors jsonb not null
);
comment on table audit_drop is 'each time the oldest rows of the trail were let go; only let_go_of_trail writes here';
comment on column audit_drop.before is 'rows from before this instant were let go, where nothing held them';
comment on column audit_drop.rows is 'how many were let go this time';
comment on column audit_drop.anchors is 'by lane, for all lanes that were ever shortened: number and hash of the last row let go';

-- What of a record the chain holds fast.
create function audit_drop_seal(one audit_drop) returns text language sql stable as $$
  select encode(sha256(convert_to(jsonb_build_array(one.id, one.class, one.reason, one.operator,
    (extract(epoch from one.before) * 1000000)::bigint, (extract(epoch from one.dropped_at) * 1000000)::bigint,
    one.rows, one.anchors)::text, 'UTF8')), 'hex')
$$;

-- How far each lane can be let go: up to the first row that is too young, that is about somebody under a legal hold
-- (or done by them), or that says what an erasure took from rows that stay. A lane goes from its start only.
create function trail_cuts(before_instant timestamptz, day date)
returns table (lane smallint, upto bigint, by_age bigint)
language plpgsql stable set search_path = public, pg_temp as $$
declare
  held bigint[];
  logins bigint[];
  cuts bigint[] := array_fill(0::bigint, array[64], array[0]);
  ages bigint[] := array_fill(0::bigint, array[64], array[0]);
  one record;
begin
  held := array(
    select distinct c.id from legal_hold h join citizen p on p.id = h.citizen_id
    join citizen c on coalesce(c.merged_into, c.id) = coalesce(p.merged_into, p.id)
    where h.lifted_at is null and (h.until is null or h.until >= day));
  logins := array(select s.id from staff s where s.citizen_id = any (held));
  for one in
    select h.lane as place, coalesce(min(a.number) filter (where a.at >= before_instant) - 1, h.number) as age,
      min(a.number) filter (where a.citizen_id = any (held) or a.shown && held or a.actor_id = any (logins)) as hold
    from audit_head h left join audit a on a.lane = h.lane group by h.lane, h.number
  loop
    ages[one.place] := one.age;
    cuts[one.place] := least(one.age, coalesce(one.hold - 1, one.age));
  end loop;
  -- The system's own lane, where erasures say what they took.
  cuts[0] := (select least(cuts[0], min(a.number) - 1) from audit a
  where a.lane = 0 and a.number <= cuts[0] and a.action in ('citizen-erased', 'texts-erased')
    and exists (select from audit_text t join audit r on r.id = t.audit_id
      where t.erasure_id = (a.details ->> 'erasure')::bigint and r.number > cuts[r.lane]));
  return query select n::smallint, cuts[n], ages[n] from generate_series(0, 63) n;
end $$;

-- How many rows could go, and how many are as old and must stay; changes nothing.
create function trail_due(before_instant timestamptz, day date) returns table (due bigint, held bigint)
language sql stable set search_path = public, pg_temp as $$
  select count(a.id) filter (where a.number <= c.upto), count(a.id) filter (where a.number > c.upto)
  from trail_cuts(before_instant, day) c left join audit a on a.lane = c.lane and a.number <= c.by_age
$$;

-- Lets the oldest part of the trail go, for all municipalities alike, since they share the lanes. Writes its record, and
-- the row of the trail that seals it, last of all. Nobody gets rid of the last year with it, whatever is asked for.
create function let_go_of_trail(before_instant timestamptz, class_of text, why text, who text, at_instant timestamptz)
returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  made audit_drop;
  gone bigint;
  seals jsonb;
begin
  if before_instant > least(at_instant, now()) - interval '1 year' then
    raise exception 'the last year of the trail stays' using errcode = 'object_in_use';
  end if;
  perform set_config('frirum.erasing', 'on', true);
  -- One at a time, and no hold is placed meanwhile: whoever places one waits, and finds what is there then.
  lock table audit_drop in share row exclusive mode;
  lock table legal_hold in share mode;
  create temporary table cut on commit drop as
    select c.lane, c.upto, a.hash from trail_cuts(before_instant, at_instant::date) c
    join audit a on a.lane = c.lane and a.number = c.upto;
  select coalesce((select d.anchors from audit_drop d order by d.id desc limit 1), '{}')
    || coalesce(jsonb_object_agg(c.lane, jsonb_build_array(c.upto, encode(c.hash, 'hex'))), '{}')
    into seals from pg_temp.cut c;
  delete from audit_text t using audit a join pg_temp.cut c on c.lane = a.lane and a.number <= c.upto
  where t.audit_id = a.id and t.erasure_id is null;
  delete from audit_text t using audit a join pg_temp.cut c on c.lane = a.lane and a.number <= c.upto
  where a.action in ('citizen-erased', 'texts-erased') and t.erasure_id = (a.details ->> 'erasure')::bigint;
  delete from audit_review r using audit a join pg_temp.cut c on c.lane = a.lane and a.number <= c.upto
  where r.audit_id = a.id;
  delete from audit a using pg_temp.cut c where a.lane = c.lane and a.number <= c.upto;
  get diagnostics gone = row_count;
  drop table pg_temp.cut;
  if gone = 0 then
    perform set_config('frirum.erasing', 'off', true);
    return 0;
  end if;
  insert into audit_drop (class, reason, operator, before, dropped_at, rows, anchors)
  values (class_of, why, who, before_instant, at_instant, gone, seals) returning * into made;
  insert into audit (at, action, purpose, details)
  values (at_instant, 'trail-let-go', 'operation',
    jsonb_build_object('drop', made.id, 'operator', who, 'rows', gone, 'seal', audit_drop_seal(made)));
  perform set_config('frirum.erasing', 'off', true);
  return gone;
end $$;

revoke all on function let_go_of_trail(timestamptz, text, text, text, timestamptz) from public;
grant execute on function let_go_of_trail(timestamptz, text, text, text, timestamptz) to frirum_app;
revoke insert, update, delete, truncate on audit_drop from frirum_app;
