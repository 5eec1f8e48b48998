-- A meeting about a placement. Both are of the same citizen: what refers to another's is cut when one of them moves.
alter table meeting add column placement_id bigint references placement;
create index meeting_placement on meeting (placement_id) where placement_id is not null;

