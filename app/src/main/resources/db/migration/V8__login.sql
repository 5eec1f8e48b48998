-- Signing in: one-time passwords, a second factor, access taken away, the municipality's own login; and drafts of forms.
alter table staff
  add column subject text unique, -- who it is by the municipality's login; none for those with a password only
  add column one_time_until timestamptz, -- the password was given by somebody else: good until then, and to be changed at once
  add column second_factor boolean not null default true, -- whether a code is demanded beside the password
  add column revoked_at timestamptz;

update staff set second_factor = false where demo;

-- What the person's phone computes the codes from, sealed with a key that is not in the database.
create table totp (
  staff_id bigint primary key references staff,
  sealed bytea not null,
  last_step bigint not null, -- no code of this or an earlier step is taken again
  enrolled_at timestamptz not null
);

create table recovery_code (
  staff_id bigint not null references staff,
  hash text not null,
  used_at timestamptz,
  primary key (staff_id, hash)
);

-- What somebody is writing in a form that is not saved yet. Only the one who writes it ever gets it back.
create table draft (
  token uuid primary key,
  staff_id bigint not null references staff,
  citizen_id bigint not null references citizen,
  form text not null, -- path of the form
  address text not null, -- path and query to come back to
  fields jsonb, -- none before the first pause
  kept_at timestamptz not null,
  unique (staff_id, form)
);
create index draft_citizen on draft (citizen_id);
create index draft_kept on draft (kept_at);
