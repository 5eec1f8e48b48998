-- What is to be found out about a trial action, fixed before anybody has looked; and what was found, on which data.

-- Written once, never changed. A change after the freeze is a new protocol beside this one.
create table evaluation_protocol (
  id bigint generated always as identity primary key,
  trial_id bigint not null references trial_action,
  text text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  frozen_at timestamptz not null,
  frozen_by bigint references staff
);
create index evaluation_protocol_of on evaluation_protocol (trial_id, id);

-- No person and no small number stands in a run: cells are held back before they are stored.
create table evaluation_run (
  id bigint generated always as identity primary key,
  protocol_id bigint not null references evaluation_protocol,
  protocol_hash text not null,
  data_cut date not null, -- last day of the last whole week the data tell of
  cells text not null,
  results text not null, -- the result rows, as the file the reader can fetch
  run_at timestamptz not null,
  run_by bigint references staff
);
create index evaluation_run_of on evaluation_run (protocol_id, id);

revoke update, delete on evaluation_protocol, evaluation_run from frirum_app;
create trigger evaluation_protocol_append_only before update or delete or truncate on evaluation_protocol
  for each statement execute function refuse_change();
create trigger evaluation_run_append_only before update or delete or truncate on evaluation_run
  for each statement execute function refuse_change();
