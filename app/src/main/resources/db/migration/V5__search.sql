-- A name is looked for by the beginnings of its words in any order: one condition for each word, all in one index.
-- Hyphens, apostrophes and full stops part words.
drop index citizen_search_name;
create index citizen_words on citizen using gin ((' ' || translate(search_name, '-''.', '   ')) gin_trgm_ops);
