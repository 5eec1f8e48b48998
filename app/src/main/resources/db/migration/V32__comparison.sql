-- Other municipalities beside a trial's own before and after.

-- Whether a municipality lets its sums be counted for another's report in this installation. The newest row holds.
create table evaluation_sharing (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  shares boolean not null,
  said_at timestamptz not null,
  said_by bigint references staff
);
create index evaluation_sharing_of on evaluation_sharing (municipality, id);
create index evaluation_sharing_said_by on evaluation_sharing (said_by);

-- What others answered to a protocol's question: sums only, and small numbers are held back before they are stored.
create table evaluation_comparison (
  id bigint generated always as identity primary key,
  protocol_id bigint not null references evaluation_protocol,
  file_name text not null check (length(file_name) <= 200),
  installations text not null, -- whose cells these are, as the file says
  data_cut date not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'), -- of the file as it came
  cells text not null,
  added_at timestamptz not null,
  added_by bigint references staff
);
create index evaluation_comparison_of on evaluation_comparison (protocol_id, id);
create index evaluation_comparison_added_by on evaluation_comparison (added_by);

revoke update, delete on evaluation_sharing, evaluation_comparison from frirum_app;
create trigger evaluation_sharing_append_only before update or delete or truncate on evaluation_sharing
  for each statement execute function refuse_change();
create trigger evaluation_comparison_append_only before update or delete or truncate on evaluation_comparison
  for each statement execute function refuse_change();
