-- How the course of each start's index week ended, and how many weeks after it. A course is the rows
-- from the index week on until the first that is another code, or comes four weeks or more later.
with seen as (
  select s.person, s.index_week, s.end_week, s.cohort, coalesce(s.stratum, '') as stratum,
    p.kind, p.from_week, p.to_week, p.code,
    row_number() over course as place,
    p.from_week - lag(p.to_week) over course - 1 as pause,
    first_value(p.code) over course as first_code,
    first_value(p.kind) over course as first_kind,
    first_value(p.from_week) over course as first_from,
    first_value(p.municipality) over course as municipality
  from starts s join spells p on p.person = s.person
    and p.to_week >= s.index_week and p.from_week <= s.end_week
  where s.index_week <= s.end_week
  window course as (partition by s.person, s.index_week, s.end_week, s.cohort, s.stratum order by p.from_week)),
-- Only who is on a benefit in the index week can leave it.
followed as (
  select * from seen where first_from <= index_week and first_kind = 'BENEFIT'),
broken as (
  select person, index_week, end_week, cohort, stratum,
    coalesce(min(case when place > 1 and (pause >= 4 or code <> first_code) then place end), 1000000) as place
  from followed group by person, index_week, end_week, cohort, stratum),
ends as (
  select f.person, f.index_week, f.end_week, f.cohort, f.stratum, f.municipality,
    max(case when f.place < b.place then f.to_week end) as last_week,
    max(case when f.place = b.place and f.pause < 4 then f.kind end) as next_kind,
    max(case when f.place = b.place and f.pause < 4 then f.from_week end) as next_week
  from followed f join broken b on b.person = f.person and b.index_week = f.index_week
    and b.end_week = f.end_week and b.cohort = f.cohort and b.stratum = f.stratum
  group by f.person, f.index_week, f.end_week, f.cohort, f.stratum, f.municipality)
select person, index_week, end_week, cohort, stratum, municipality,
  case when next_kind = 'BENEFIT' then 'OTHER_BENEFIT'
    when next_kind is not null then next_kind
    when end_week - last_week >= 4 then 'SELF_SUPPORT'
    else 'CENSORED' end as way,
  coalesce(next_week, least(last_week, end_week) + 1) - index_week as weeks
from ends
