-- Today: lists and counts walk an index in the order they are shown, and read nothing else.
alter table duty add column benefit text not null;
-- Duties without a date come last, and have a place of their own to page on.
alter table duty add column sort_due date not null generated always as (coalesce(due, date 'infinity')) stored;

drop index duty_today;
drop index duty_municipality;
create index duty_today on duty (caseworker_id, sort_due, id)
  include (status, requirement, rule_version, benefit) where open;
create index duty_municipality on duty (municipality, sort_due, id)
  include (status, requirement, rule_version, benefit) where open;
-- One requirement among all: rare ones would otherwise be looked for among everything.
create index duty_requirement on duty (municipality, requirement, sort_due, id)
  include (status, rule_version, benefit, caseworker_id) where open;
-- What stands outside the order of dates.
create index duty_status on duty (municipality, status, sort_due, id)
  include (requirement, rule_version, benefit, caseworker_id) where open and status in ('SUSPENDED', 'UNDETERMINED');
