-- degree@1: weeks without any code, of the weeks from the index week on.
with used as (
  select e.person, e.index_week, e.end_week, e.cohort, e.municipality, e.stratum,
    sum(least(p.to_week, e.index_week + :horizon - 1) - greatest(p.from_week, e.index_week) + 1) as weeks
  from exits e join spells p on p.person = e.person
    and p.from_week <= e.index_week + :horizon - 1 and p.to_week >= e.index_week
  where e.index_week + :horizon <= e.end_week
  group by e.person, e.index_week, e.end_week, e.cohort, e.municipality, e.stratum)
select cohort, municipality, stratum, count(*) * :horizon as weeks,
  count(*) * :horizon - sum(weeks) as without
from used
group by cohort, municipality, stratum
