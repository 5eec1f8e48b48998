package dk.frirum.evidence.testing;

import dk.frirum.evidence.register.Register;
import dk.frirum.evidence.register.RegisterBuilder;
import dk.frirum.evidence.spell.Spells;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

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
    tellPersons(builder, id -> id % parts == rest);
    tellSpells(builder, 0, id -> id % parts == rest);
    return builder.build();
  }

  /** Tells who some of them are, by their numbers. */
  public void tellPersons(RegisterBuilder builder, IntPredicate whose) {
    for (Person each : persons) {
      if (whose.test(each.id())) {
        builder.person(each.id(), each.municipality(), each.born(), each.woman(), each.id());
      }
    }
  }

  /** Tells their spells, so many weeks later than they were. */
  public void tellSpells(RegisterBuilder builder, int later, IntPredicate whose) {
    for (int row = 0; row < spells.rows(); row++) {
      if (whose.test(spells.person(row))) {
        builder.spell(
            spells.person(row),
            spells.municipality(row),
            spells.code(row),
            spells.from(row) + later,
            spells.to(row) + later,
            row + 1);
      }
    }
  }
}
