-- What goes out: who is told when it cannot, and until when there is a point in sending it.
alter table outbox
  alter column citizen_id drop not null, -- a session with a practice is about nobody
  add column owner_id bigint references staff, -- who is told when it could not be sent
  add column good_until timestamptz; -- after that it is too late to send it
