-- Meetings, placements and notices are moved to the right citizen as interviews are; what was sent is never rewritten.

-- Whose case a rule was asked about: what it said of one citizen is not shown, nor kept, with another.
alter table placement_check add column citizen_id bigint references citizen;
update placement_check c set citizen_id = p.citizen_id from placement p where p.id = c.placement_id;
alter table placement_check alter column citizen_id set not null;
create index placement_check_citizen on placement_check (citizen_id);
grant update (citizen_id) on placement_check to frirum_app; -- by a merge alone
create trigger to_the_kept before insert on placement_check for each row execute function to_the_kept();

-- A notice stays word for word as it went. That it was about another citizen, or counts no more, stands beside it.
alter table notice
  add column another_at timestamptz,
  add column another_by bigint references staff,
  add column withdrawn_at timestamptz,
  add column withdrawn_by bigint references staff,
  add column withdrawn_why text not null default '',
  add column version integer not null default 0,
  add check ((another_at is null) = (another_by is null)),
  add check ((withdrawn_at is null) = (withdrawn_by is null));
grant update (another_at, another_by, withdrawn_at, withdrawn_by, withdrawn_why, version) on notice to frirum_app;

-- That a summons was about somebody else is told by letter too.
alter table letter drop constraint letter_occasion_check;
alter table letter add constraint letter_occasion_check
  check (occasion in ('summons', 'moved', 'cancelled', 'reminder', 'another'));

-- As before; of a meeting the event at the right citizen's also holds who was called by mistake, and that goes with them.
create or replace function erase_beside(whole bigint[]) returns bigint
language plpgsql set search_path = public, pg_temp as $$
declare
  changed bigint;
begin
  update case_event e set reason = null, before = null, after = null
  where e.citizen_id <> all (whole) and exists (
    select from moved m where m.to_citizen = any (whole) and m.subject = e.subject and m.subject_id = e.subject_id);
  update case_event e set reason = null,
    before = case when e.kind = 'meeting-right-citizen' then null else e.before end
  where e.citizen_id <> all (whole) and (e.reason is not null or e.before is not null) and exists (
    select from moved m where m.from_citizen = any (whole)
      and e.kind in (m.subject || '-moved', m.subject || '-right-citizen')
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
