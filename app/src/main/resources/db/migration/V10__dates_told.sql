-- The date a citizen was told for a duty: a fact, which stays as it was whatever the rules come to later.
create table date_told (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  spell_id bigint not null references spell,
  requirement text not null,
  anchor date not null,
  due date not null,
  told_on date not null,
  channel text not null check (channel in ('interview', 'letter', 'digital-post', 'phone')),
  told_by bigint references staff,
  recorded_at timestamptz not null,
  reported date
);
comment on column date_told.reported is 'the date the rules came to when somebody was last told that it differs';
create index date_told_duty on date_told (citizen_id, spell_id, requirement, anchor, id);
create index date_told_spell on date_told (spell_id);
revoke update, delete on date_told from frirum_app;
grant update (reported) on date_told to frirum_app;
