-- Figures of whole municipalities, as jobindsats.dk publishes them or as the demo invents them. Nothing here is about a citizen.

-- A file that was read in, or figures that were made up. Rows are only added: which figures a page stood on stays to be seen.
create table benchmark_source (
  id bigint generated always as identity primary key,
  table_id text not null check (table_id ~ '^[a-z0-9]{3,20}$'), -- as y30r21
  synthetic boolean not null, -- invented figures, said wherever they are shown
  definition text not null check (length(definition) <= 1000), -- what is counted and where it is from, in the importer's words
  file_name text not null,
  fingerprint char(64) not null, -- SHA-256 of the file
  conditions text[] not null, -- names of the framework conditions (rammevilkår), in the order of the rows' values
  imported_by bigint references staff, -- nobody: made for the demo
  imported_at timestamptz not null,
  unique (table_id, synthetic, fingerprint) -- the same file twice is once
);
create index benchmark_source_imported_by on benchmark_source (imported_by);

create table benchmark_row (
  source_id bigint not null references benchmark_source,
  municipality char(4) not null, -- any in the country, so not a reference to those that use this system
  name text not null,
  period text not null check (length(period) between 4 and 20), -- 2018, 2018K3, 2018M07 or 2020K3-2021K2
  benefit_group text not null check (length(benefit_group) between 1 and 200), -- code of a group, or what a plain measure is called
  actual double precision not null, -- full-time persons (fuldtidspersoner); of a plain measure, its value
  expected double precision check (expected > 0), -- full-time persons; none where only conditions are given
  population double precision check (population > 0), -- persons of 16 to 66 years
  conditions double precision[] not null,
  primary key (source_id, municipality, period, benefit_group)
);

revoke update, delete on benchmark_source, benchmark_row from frirum_app;
