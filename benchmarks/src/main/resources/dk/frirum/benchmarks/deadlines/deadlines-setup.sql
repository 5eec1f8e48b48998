SET threads = 1;
CREATE TYPE form AS ENUM ('in-person', 'workplace', 'video', 'phone');
CREATE TABLE cases (
  number BIGINT, first DATE, expected_weeks INTEGER, employed BOOLEAN,
  employer_interview DATE, notification DATE, request DATE, declined BOOLEAN,
  interview1 DATE, interview2 DATE, interview3 DATE, interview4 DATE,
  form1 form, form2 form, form3 form, form4 form);
CREATE MACRO as_of() AS DATE '2024-03-01';
CREATE MACRO status(due, met) AS
  CASE WHEN met <= due THEN 3
       WHEN met IS NOT NULL THEN 4
       WHEN as_of() > due THEN 5
       WHEN due - as_of() <= 14 THEN 2
       ELSE 1 END;
CREATE MACRO answer(due, met) AS (due - DATE '1970-01-01') * 8 + status(due, met);
