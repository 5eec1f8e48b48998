-- exit@1: persons by the way out and the week it happened in.
select cohort, municipality, stratum, weeks, way, count(*) as persons
from exits
group by cohort, municipality, stratum, weeks, way
