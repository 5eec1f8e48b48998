-- self-supported-in@1: who is without any code in just that week.
select e.cohort, e.municipality, e.stratum, count(*) as persons,
  sum(case when p.person is null then 1 else 0 end) as events
from exits e left join spells p on p.person = e.person
  and p.from_week <= e.index_week + :horizon and p.to_week >= e.index_week + :horizon
where e.index_week + :horizon <= e.end_week
group by e.cohort, e.municipality, e.stratum
