-- What has been shown of persons as numbers, so that what is shown later does not tell, beside it, of a few.

create table release (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  population text not null, -- of whom: the condition of a group, or what was asked of whom
  kind text not null check (kind in ('evaluation', 'publication', 'satisfaction')),
  released_at timestamptz not null,
  released_by bigint references staff
);
create index release_of on release (municipality, population);
create index release_released_by on release (released_by);

create table release_number (
  release_id bigint not null references release,
  what text not null, -- numbers of the same name tell of the same persons, on another day
  first_day date not null, -- whom it counts: those who came in from this day
  last_day date not null, -- to this
  number bigint not null,
  primary key (release_id, what, first_day, number)
);

revoke update, delete on release, release_number from frirum_app;
create trigger release_append_only before update or delete or truncate on release
  for each statement execute function refuse_change();
create trigger release_number_append_only before update or delete or truncate on release_number
  for each statement execute function refuse_change();

-- What a municipality has told everybody (åbenhed). The newest publication is the one that is shown.
create table publication (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  figures text not null, -- the file anybody can compute the numbers anew from; small numbers are held back before
  data_cut date not null,
  published_at timestamptz not null,
  published_by bigint references staff
);
create index publication_of on publication (municipality, id);
create index publication_published_by on publication (published_by);
revoke update, delete on publication from frirum_app;
create trigger publication_append_only before update or delete or truncate on publication
  for each statement execute function refuse_change();

-- How content citizens and companies are, as a survey found it.
create table satisfaction (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  asked text not null check (asked in ('citizens', 'companies')),
  question text not null check (length(question) between 3 and 300), -- as it was asked
  source text not null check (length(source) between 3 and 300), -- who asked, and how
  asked_on date not null, -- the last day of the survey
  invited integer check (invited >= answered), -- none where nobody knows
  answered integer not null check (answered >= 5),
  content integer not null check (content between 0 and answered),
  entered_at timestamptz not null,
  entered_by bigint references staff,
  withdrawn_at timestamptz,
  withdrawn_by bigint references staff
);
create index satisfaction_of on satisfaction (municipality);
create index satisfaction_entered_by on satisfaction (entered_by);
create index satisfaction_withdrawn_by on satisfaction (withdrawn_by);

-- A good story, told by people and consented to. Who it is stands in the paper of consent, not here.
create table story (
  id bigint generated always as identity primary key,
  municipality char(4) not null references municipality,
  title text not null check (length(title) between 3 and 200),
  body text not null check (length(body) between 3 and 4000),
  consent_of text not null check (consent_of in ('citizen', 'company', 'colleague')),
  consent_how text not null check (length(consent_how) between 3 and 300),
  consent_paper text not null check (length(consent_paper) between 3 and 100), -- journal number of the consent
  consent_on date not null,
  entered_at timestamptz not null,
  entered_by bigint references staff,
  withdrawn_on date, -- the day the consent was taken back; the words go with it
  withdrawn_at timestamptz,
  withdrawn_by bigint references staff
);
create index story_of on story (municipality);
create index story_entered_by on story (entered_by);
create index story_withdrawn_by on story (withdrawn_by);
