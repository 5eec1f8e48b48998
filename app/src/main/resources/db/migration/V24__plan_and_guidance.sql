-- Min Plan with its versions; the written notice that goes with each summons; cases of sanction; guidance before the first
-- talk; and dignity, asked without a name.

create table plan_item (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  kind text not null check (kind in ('goal', 'wish', 'resource', 'obstacle', 'step')),
  words text not null check (length(words) between 1 and 500),
  way text check (way in ('job', 'company', 'education', 'other')),
  doer text check (doer in ('citizen', 'municipality', 'partner')),
  due date,
  done_on date,
  meeting_id bigint references meeting, -- where it was agreed, or what it is
  interview_id bigint references interview,
  by_citizen boolean not null, -- the citizen's own words, which nobody else changes
  written_by bigint not null references staff,
  written_at timestamptz not null,
  removed boolean not null default false,
  version integer not null default 0,
  idempotency_key uuid not null unique,
  check ((kind = 'step') = (way is not null and doer is not null and due is not null)),
  check (kind = 'step' or done_on is null)
);
create index plan_item_citizen on plan_item (citizen_id);
create index plan_item_meeting on plan_item (meeting_id) where meeting_id is not null;
create index plan_item_interview on plan_item (interview_id) where interview_id is not null;

-- The whole plan as it was after each change; never changed itself.
create table plan_version (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  content jsonb not null,
  by_citizen boolean not null,
  made_by bigint not null references staff,
  made_at timestamptz not null
);
create index plan_version_citizen on plan_version (citizen_id, id);
revoke update, delete on plan_version from frirum_app;
grant update (citizen_id) on plan_version to frirum_app; -- by a merge alone

-- What a citizen was told in writing of duties and consequences (aktivloven § 35, stk. 1): word for word, with its hash.
create table notice (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  meeting_id bigint not null references meeting,
  letter_id bigint not null unique references letter, -- the letter it went in
  benefit text not null,
  situation text not null default '', -- what the caseworker added about just this citizen
  template text not null,
  template_version integer not null,
  words text not null,
  hash bytea not null check (length(hash) = 32), -- SHA-256 of the words in UTF-8
  written_by bigint not null references staff,
  written_at timestamptz not null
);
create index notice_citizen on notice (citizen_id);
create index notice_meeting on notice (meeting_id);
revoke update, delete on notice from frirum_app;
grant update (citizen_id) on notice to frirum_app;

-- That it left the house, when, and by which way.
create table notice_sent (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  notice_id bigint not null unique references notice,
  receiver text not null, -- name and address as they stood on the letter
  channel text not null check (channel in ('paper', 'digital-post')),
  sent_by bigint not null references staff,
  sent_at timestamptz not null
);
create index notice_sent_citizen on notice_sent (citizen_id);
revoke update, delete on notice_sent from frirum_app;
grant update (citizen_id) on notice_sent to frirum_app;

-- Staying away from a meeting, prepared for the decision somebody else makes.
create table sanction_case (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  meeting_id bigint not null references meeting,
  notice_id bigint not null references notice,
  stage text not null default 'opened' check (stage in ('opened', 'hearing', 'ready', 'dropped')),
  facts text not null check (length(facts) between 1 and 2000), -- what the municipality means happened
  hearing text not null default '', -- the letter of hearing, word for word
  heard_at timestamptz,
  answer_by date,
  answer text not null default '',
  answered_on date,
  why text not null default '', -- why it was dropped, or the reason was found not to be a good one
  version integer not null default 0,
  opened_by bigint not null references staff,
  opened_at timestamptz not null,
  check ((stage in ('opened', 'dropped') or heard_at is not null) and (heard_at is null or answer_by is not null))
);
create unique index sanction_case_once on sanction_case (meeting_id) where stage <> 'dropped';
create index sanction_case_citizen on sanction_case (citizen_id);
create index sanction_case_notice on sanction_case (notice_id);

-- A municipality's own film of guidance; the one that came with the product is used where there is none.
create table guidance_film (
  id bigint generated always as identity primary key,
  municipality text not null references municipality,
  title text not null check (length(title) between 1 and 120),
  media_type text not null check (media_type in ('video/webm', 'video/mp4')),
  content bytea not null,
  captions text not null,
  transcript text not null,
  uploaded_by bigint not null references staff,
  uploaded_at timestamptz not null
);
create index guidance_film_municipality on guidance_film (municipality, id);
revoke update on guidance_film from frirum_app;

-- What a citizen did with it: saw it, understood it, asked; and what was answered.
create table guidance_step (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  film text not null, -- 'own' for the product's, else the film's number
  kind text not null check (kind in ('seen', 'understood', 'question', 'answer')),
  words text not null default '' check (length(words) <= 1000),
  by_staff bigint not null references staff,
  at timestamptz not null,
  check ((kind in ('question', 'answer')) = (words <> ''))
);
create index guidance_step_citizen on guidance_step (citizen_id);
revoke update, delete on guidance_step from frirum_app;
grant update (citizen_id) on guidance_step to frirum_app;

-- Five answers without a name: neither citizen, meeting, employee nor day stands here. The key is drawn, so that the order
-- tells nothing.
create table dignity_answer (
  id uuid primary key,
  municipality text not null references municipality,
  quarter date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
  heard smallint not null check (heard between 1 and 5),
  clear smallint not null check (clear between 1 and 5),
  wishes smallint not null check (wishes between 1 and 5),
  say smallint not null check (say between 1 and 5),
  respect smallint not null check (respect between 1 and 5),
  trials bigint[] not null -- trial actions the citizen was in
);
create index dignity_answer_quarter on dignity_answer (municipality, quarter);
revoke update, delete on dignity_answer from frirum_app;

-- That somebody has answered about a talk, so that it is asked once; not what.
create table dignity_asked (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen,
  talk_on date not null
);
create index dignity_asked_citizen on dignity_asked (citizen_id, talk_on);

create trigger to_the_kept before insert on plan_item for each row execute function to_the_kept();
create trigger to_the_kept before insert on plan_version for each row execute function to_the_kept();
create trigger to_the_kept before insert on notice for each row execute function to_the_kept();
create trigger to_the_kept before insert on notice_sent for each row execute function to_the_kept();
create trigger to_the_kept before insert on sanction_case for each row execute function to_the_kept();
create trigger to_the_kept before insert on guidance_step for each row execute function to_the_kept();
create trigger to_the_kept before insert on dignity_asked for each row execute function to_the_kept();
