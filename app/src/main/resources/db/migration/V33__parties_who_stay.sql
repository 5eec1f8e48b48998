-- A party who does not go along when a coming meeting turns out to be another citizen's takes part no more.
-- The row stays: letters were sent to it, and it is a party again where the meeting comes back.
alter table meeting_party
  add column left_at timestamptz,
  add check (left_at is null or (staff_id is null and access_id is null)); -- and so sees nothing of the right citizen's
