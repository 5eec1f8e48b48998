-- Every course of everybody, known up to a week: the same benefit again within four weeks goes on.
with placed as (
  select person, municipality, code, kind, from_week, least(to_week, :end) as last_week,
    case when lag(code) over own = code and from_week - lag(to_week) over own - 1 < 4 then 0 else 1 end as begins
  from spells where from_week <= :end
  window own as (partition by person order by from_week)),
numbered as (
  select placed.*, sum(begins) over (partition by person order by from_week) as course from placed),
-- Where the person lived is where the course began: the one row that begins it.
joined as (
  select person, course, min(code) as code, min(kind) as kind, min(from_week) as index_week,
    max(last_week) as last_week, sum(begins * municipality) as municipality
  from numbered group by person, course),
followed as (
  select joined.*, lead(kind) over own as next_kind, lead(index_week) over own as next_week
  from joined window own as (partition by person order by course))
select person, code, cast(municipality as int) as municipality, index_week,
  case when next_week - last_week - 1 < 4 then
      case when next_kind = 'BENEFIT' then 'OTHER_BENEFIT' else next_kind end
    when :end - last_week >= 4 then 'SELF_SUPPORT'
    else 'CENSORED' end as way,
  case when next_week - last_week - 1 < 4 then next_week else last_week + 1 end - index_week as weeks
from followed where kind = 'BENEFIT'
