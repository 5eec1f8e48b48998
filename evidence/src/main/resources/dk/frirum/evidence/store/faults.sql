-- Spells that cannot be as they are told: none of them is reckoned with, nor are the others.
with beside as (
  select t.person, t.code, t.from_week, t.to_week, c.kind,
    lag(t.to_week) over (partition by t.person order by t.from_week, t.to_week) as last_before,
    lag(t.code) over (partition by t.person order by t.from_week, t.to_week) as code_before
  from told t left join codes c on c.code = t.code)
select person, code, from_week, to_week, code_before,
  case when kind is null then 'unknown-code'
    when from_week > to_week then 'ends-before'
    else 'overlap' end as fault
from beside
where kind is null or from_week > to_week or last_before >= from_week
order by person, from_week
limit 21
