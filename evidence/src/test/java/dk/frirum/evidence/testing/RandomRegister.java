package dk.frirum.evidence.testing;

import dk.frirum.evidence.register.Register;
import dk.frirum.evidence.register.RegisterBuilder;
import dk.frirum.evidence.spell.Spells;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random spells with somebody behind each, and some of whom no spell tells. */
public final class RandomRegister {
  /** Somebody. */
  public record Person(int id, int municipality, int born, boolean woman) {}

  private final Spells spells;
  private final List<Person> persons = new ArrayList<>();

  public RandomRegister(long seed, int count) {
    Random random = new Random(seed);
    spells = new RandomSpells(seed, count).spells();
    for (int id = 1; id <= count + 20; id++) {
      persons.add(
          new Person(
              id,
              RandomSpells.MUNICIPALITIES.get(random.nextInt(3)),
              1906 + random.nextInt(50),
              random.nextBoolean()));
    }
  }

  public Spells spells() {
    return spells;
  }

  public List<Person> persons() {
    return List.copyOf(persons);
  }

  /** Of all. */
  public Register register() {
    return register(1, 0);
  }

  /** Of those whose number leaves this rest. */
  public Register register(int parts, int rest) {
    RegisterBuilder builder =
        new RegisterBuilder(RandomSpells.BOOK, 0, RandomSpells.END, spells.rows());
    for (Person each : persons) {
      if (each.id() % parts == rest) {
        builder.person(each.id(), each.municipality(), each.born(), each.woman(), each.id());
      }
    }
    for (int row = 0; row < spells.rows(); row++) {
      if (spells.person(row) % parts == rest) {
        builder.spell(
            spells.person(row),
            spells.municipality(row),
            spells.code(row),
            spells.from(row),
            spells.to(row),
            row + 1);
      }
    }
    return builder.build();
  }
}
