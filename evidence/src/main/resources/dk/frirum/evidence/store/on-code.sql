-- on-code@1: persons on each code in each week, by where they lived then. Nobody is laid out week by
-- week: a spell adds one where it begins and takes one off behind its end.
with changes as (
  select municipality, code, greatest(from_week, :from) as week, 1 as change
  from spells where from_week <= :to and to_week >= :from
  union all
  select municipality, code, to_week + 1 as week, -1 as change
  from spells where to_week >= :from and to_week < :to),
summed as (
  select municipality, code, week, sum(change) as change
  from changes group by municipality, code, week),
everywhere as (
  select distinct municipality, code from summed),
counted as (
  select e.municipality, e.code, w.week,
    sum(coalesce(s.change, 0)) over (partition by e.municipality, e.code order by w.week) as persons
  from everywhere e cross join weeks w
    left join summed s on s.municipality = e.municipality and s.code = e.code and s.week = w.week
  where w.week between :from and :to)
select municipality, code, week, persons from counted where persons > 0
