-- What citizens and partners do themselves: answer, choose a time, do their tasks, read their letters.

alter table citizen add column language text not null default 'da' check (language in ('da', 'en')); -- of letters

alter table meeting add column booked boolean not null default false; -- the citizen chose the time

-- A partner's access (adgang): whose case, as what, and who it is that signs in. Its end follows from rules.
create table partner_access (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  staff_id bigint not null references staff,
  part text not null check (part in ('employer', 'a-kasse', 'gp', 'team-member', 'school', 'union')),
  given_at timestamptz not null,
  given_by bigint not null references staff,
  revoked_at timestamptz,
  revoked_by bigint references staff,
  check ((revoked_at is null) = (revoked_by is null))
);
create index partner_access_citizen on partner_access (citizen_id);
create index partner_access_staff on partner_access (staff_id);
create trigger to_the_kept before insert on partner_access for each row execute function to_the_kept();

-- Codes that open an access, each once; only the hash is kept.
create table partner_code (
  id bigint generated always as identity primary key,
  access_id bigint not null references partner_access,
  code_hash bytea not null unique,
  made_at timestamptz not null,
  good_until timestamptz not null,
  used_at timestamptz
);
create index partner_code_access on partner_code (access_id);

alter table meeting_party
  add column excuse text, -- why not coming
  add column answer_times text not null default '', -- times that would suit: ISO instants, blanks between
  add column told text not null default '', -- what this party is told of what came of it
  add column language text not null default 'da' check (language in ('da', 'en')), -- of letters
  add column access_id bigint references partner_access;
create index meeting_party_access on meeting_party (access_id) where access_id is not null;
alter table meeting_party drop constraint meeting_party_part_check;
alter table meeting_party add check (part in
  ('citizen', 'employer', 'a-kasse', 'gp', 'team-member', 'school', 'union', 'companion', 'colleague'));

-- A task of somebody outside the house; the owner is then the one who follows it up.
alter table task add column party_id bigint references meeting_party;
create index task_party on task (party_id) where party_id is not null;

-- Whose code is put in when it is sent: it stands nowhere before.
alter table outbox add column access_id bigint references partner_access;
