-- exit@1 of everybody whose course on one of some benefits began in some weeks.
select municipality, weeks, way, count(*) as persons
from courses
where code in (:codes) and index_week between :from and :to
group by municipality, weeks, way
