-- What an interview usually takes is read from the latest of its kind and form.
create index interview_usual on interview (kind, form, id)
  where outcome = 'held' and not withdrawn;
