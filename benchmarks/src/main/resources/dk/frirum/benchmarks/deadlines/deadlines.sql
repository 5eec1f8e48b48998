-- The five-rule task as one query; answers are weighed into the checksum of DeadlineTask.weigh.
-- Forms compare by their place in the type, which is quicker than IN over texts.
-- A duty that does not arise has no due day, so its part is null and counts as 0.
WITH dues AS (
  SELECT *,
    CASE WHEN employed THEN first + 28 END AS due0,
    CASE WHEN employed AND as_of() - first + 1 > 30 THEN first + 35 END AS due1,
    CASE WHEN expected_weeks > 8 THEN first + 56 END AS due2,
    CASE WHEN request IS NOT NULL AND NOT declined THEN request + 14 END AS due3,
    CASE WHEN expected_weeks > 8 THEN CAST(first + INTERVAL 6 MONTH AS DATE) END AS due4,
    CASE WHEN form1 <= CAST('workplace' AS form) THEN interview1
         WHEN form2 <= CAST('workplace' AS form) THEN interview2
         WHEN form3 <= CAST('workplace' AS form) THEN interview3
         WHEN form4 <= CAST('workplace' AS form) THEN interview4 END AS face_to_face,
    CASE WHEN interview1 >= request THEN interview1
         WHEN interview2 >= request THEN interview2
         WHEN interview3 >= request THEN interview3
         WHEN interview4 >= request THEN interview4 END AS since_request
  FROM cases
  WHERE number >= ? AND number < ?
)
SELECT CAST(sum(
    coalesce((number * 5 + 1) * answer(due0, employer_interview), 0)
  + coalesce((number * 5 + 2) * answer(due1, notification), 0)
  + coalesce((number * 5 + 3) * answer(due2, face_to_face), 0)
  + coalesce((number * 5 + 4) * answer(due3, since_request), 0)
  + coalesce((number * 5 + 5) * answer(due4, interview4), 0)) AS BIGINT)
FROM dues
