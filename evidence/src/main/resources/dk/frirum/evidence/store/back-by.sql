-- back-by@1: who had left into self-support by the horizon, of those whose data reach it and in whom
-- it is not still open whether four weeks will follow.
select cohort, municipality, stratum, count(*) as persons,
  sum(case when way = 'SELF_SUPPORT' and weeks <= :horizon then 1 else 0 end) as events
from exits
where index_week + :horizon <= end_week and not (way = 'CENSORED' and weeks <= :horizon)
group by cohort, municipality, stratum
