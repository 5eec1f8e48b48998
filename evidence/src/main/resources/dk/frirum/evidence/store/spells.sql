-- Spells with what their code stands for.
select t.person, t.municipality, t.code, c.kind, t.from_week, t.to_week
from told t join codes c on c.code = t.code
