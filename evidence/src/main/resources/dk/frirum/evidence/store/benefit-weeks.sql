-- benefit-weeks@1: weeks on a benefit in a year (y) beside the year before (b), age (a), its square (s)
-- and sex (w), as sums by municipality.
with used as (
  select person,
    sum(greatest(0, least(to_week, :to) - greatest(from_week, :from) + 1)) as during,
    sum(greatest(0, least(to_week, :from - 1) - greatest(from_week, :from - 52) + 1)) as before
  from spells
  where kind = 'BENEFIT' and to_week >= :from - 52 and from_week <= :to
  group by person),
people as (
  select p.municipality,
    cast(coalesce(u.during, 0) as bigint) as y,
    cast(coalesce(u.before, 0) as bigint) as b,
    cast(:calendar - p.born as bigint) as a,
    cast((:calendar - p.born) * (:calendar - p.born) as bigint) as s,
    cast(p.woman as bigint) as w
  from persons p left join used u on u.person = p.person)
select municipality, count(*), sum(y), sum(y * y),
  sum(b), sum(a), sum(s), sum(w),
  sum(b * y), sum(a * y), sum(s * y), sum(w * y),
  sum(b * b), sum(a * b), sum(a * a), sum(s * b), sum(s * a), sum(s * s),
  sum(w * b), sum(w * a), sum(w * s), sum(w * w)
from people
group by municipality
