-- relapse@1: who is on a benefit again within so many weeks of leaving into self-support, of those in
-- whom it is known.
with gone as (
  select e.person, e.index_week, e.end_week, e.cohort, e.municipality, e.stratum, e.weeks,
    max(case when p.person is null then 0 else 1 end) as again
  from exits e left join spells p on p.person = e.person and p.kind = 'BENEFIT'
    and p.from_week >= e.index_week + e.weeks
    and p.from_week <= least(e.index_week + e.weeks + :horizon, e.end_week)
  where e.way = 'SELF_SUPPORT'
  group by e.person, e.index_week, e.end_week, e.cohort, e.municipality, e.stratum, e.weeks)
select cohort, municipality, stratum, count(*) as persons, sum(again) as events
from gone
where again = 1 or index_week + weeks + :horizon <= end_week
group by cohort, municipality, stratum
