package dk.frirum.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Forgets what a citizen's history says of the days after one day. */
final class Cut {
  private Cut() {}

  static Person to(LocalDate day, Person p) {
    return new Person(
        p.cpr(),
        p.givenName(),
        p.surname(),
        p.born(),
        p.address(),
        p.municipality(),
        p.phone(),
        p.email(),
        p.protectedAddress(),
        p.caseworker(),
        p.spells().stream()
            .filter(s -> !s.from().isAfter(day))
            .map(s -> new Spell(s.benefit(), s.from(), known(day, s.to())))
            .toList(),
        p.interviews().stream().filter(i -> !i.on().isAfter(day)).toList(),
        p.events().stream().filter(e -> !e.on().isAfter(day)).toList(),
        p.facts().stream()
            .filter(f -> !f.from().isAfter(day))
            .map(f -> new Fact(f.name(), f.value(), f.from(), known(day, f.to())))
            .toList());
  }

  private static @Nullable LocalDate known(LocalDate day, @Nullable LocalDate to) {
    return to == null || to.isAfter(day) ? null : to;
  }
}
