-- Versions 2 and 3 give each duty columns that must have a value. Duties are derived, and all of them are computed
-- anew at the first start after either: those stored by an earlier version only stand in the way.
do $$
begin
  if to_regclass('duty') is not null and to_regclass('evaluation') is null then
    delete from duty;
  end if;
end $$;
