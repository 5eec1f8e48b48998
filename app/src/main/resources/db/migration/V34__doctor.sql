-- On what a doctor may tell without consent (sundhedsloven § 43, stk. 2): that a law says it must be told (nr. 1), or
-- weighty considerations (nr. 2), of which the citizen is then told (stk. 4). What stood as "law" was the first.
alter table practice_item drop constraint practice_item_ground_check;
alter table practice_item drop constraint practice_item_check1;
alter table practice_item rename column law to because;
update practice_item set ground = 'duty' where ground = 'law';
alter table practice_item add check (ground in ('consent', 'duty', 'interest'));
alter table practice_item add check ((ground = 'consent') = (because = ''));
alter table practice_item add column told_on date check (told_on is null or ground = 'interest');
