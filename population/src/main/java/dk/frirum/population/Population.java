package dk.frirum.population;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Havrelund Kommune: a municipality that does not exist, with citizens who cannot.
 *
 * <p>Each citizen is drawn from the seed and the index alone. So order, threads and the number of
 * the others do not matter, nothing is held in memory, and the same arguments give the same people
 * for ever. The as-of date only cuts: what lay before it is the same for every later one. A citizen
 * whose first spell begins after it has none yet; from 1 July 2026 on everybody has had one.
 *
 * <p>What is invented and how it is kept from meeting anybody real: {@link InventedCpr}, {@link
 * Person#phone()}, {@link Person#email()}, {@link Address}, {@link Minutes}. Shares, lengths and
 * habits are chosen to be believable and say nothing of any real municipality.
 */
public final class Population {
  /** The municipality's name. */
  public static final String NAME = "Havrelund Kommune";

  /** The municipality's code, not in use in Denmark. */
  public static final String MUNICIPALITY = "0999";

  /** The largest population. */
  public static final int MOST_CITIZENS = 1_000_000;

  /** The first day of history. */
  public static final LocalDate EARLIEST = Reform.BEGINNING;

  /** The last as-of date. */
  public static final LocalDate LATEST = LocalDate.of(2040, 12, 31);

  private final long seed;
  private final int citizens;
  private final LocalDate asOf;
  private final Shuffle allocations;
  private final Roster roster;

  private Population(long seed, int citizens, LocalDate asOf) {
    this.seed = seed;
    this.citizens = citizens;
    this.asOf = asOf;
    this.allocations = new Shuffle(seed, InventedCpr.ALLOCATIONS);
    this.roster = new Roster(seed);
  }

  /**
   * A population.
   *
   * @param citizens 1 to {@value #MOST_CITIZENS}
   * @param asOf the last day told of, from {@link #EARLIEST} to {@link #LATEST}
   * @throws IllegalArgumentException outside these bounds
   */
  public static Population of(long seed, int citizens, LocalDate asOf) {
    if (citizens < 1 || citizens > MOST_CITIZENS) {
      throw new IllegalArgumentException("citizens must be 1 to " + MOST_CITIZENS);
    }
    if (asOf.isBefore(EARLIEST) || asOf.isAfter(LATEST)) {
      throw new IllegalArgumentException("as-of date must be " + EARLIEST + " to " + LATEST);
    }
    return new Population(seed, citizens, asOf);
  }

  /** How many citizens there are. */
  public int size() {
    return citizens;
  }

  /** The last day told of. */
  public LocalDate asOf() {
    return asOf;
  }

  /** All citizens in order of index, drawn one by one; may be made parallel. */
  public Stream<Person> people() {
    return IntStream.range(0, citizens).mapToObj(this::person);
  }

  /** Hands over all citizens in order of index, one by one. */
  public void forEach(Consumer<Person> action) {
    for (int index = 0; index < citizens; index++) {
      action.accept(person(index));
    }
  }

  /** Everybody with a user name, at least one in each {@link Role}. */
  public List<Staff> staff() {
    return roster.staff(citizens, person(0).name());
  }

  /**
   * One citizen.
   *
   * @param index from 0 to, not including, {@link #size()}
   */
  public Person person(int index) {
    if (index < 0 || index >= citizens) {
      throw new IndexOutOfBoundsException(index);
    }
    Dice dice = Dice.of(seed, index, 0);
    int allocation = allocations.of(index);
    List<LocalDate> sown = LifeStory.sow(seed, index, asOf);
    LifeStory.Traits traits = traits(dice, allocation, WorkingDays.onOrAfter(sown.getFirst()));
    List<Stay> stays = LifeStory.tell(seed, index, asOf, traits, sown);
    Diary diary = new Diary(asOf);
    Biography.tell(seed, index, traits, stays, diary);
    return person(index, dice, allocation, traits, latest(stays), diary);
  }

  private Person person(
      int index,
      Dice dice,
      int allocation,
      LifeStory.Traits traits,
      @Nullable Stay latest,
      Diary diary) {
    int year = traits.born().getYear();
    Names.Name name = Names.draw(dice, InventedCpr.female(allocation), year);
    boolean young = latest != null && traits.ageOn(latest.from()) < 30;
    return new Person(
        InventedCpr.of(allocation, year),
        name.given(),
        name.surname(),
        traits.born(),
        Contact.address(dice),
        MUNICIPALITY,
        Contact.phone(dice),
        Contact.email(dice, name, index),
        dice.below(1000) < 12,
        roster.caseworker(index, latest, young),
        diary.spells(),
        diary.interviews(),
        diary.events(),
        diary.facts());
  }

  /** The day and month of birth are allocated, the year follows from the age at the first spell. */
  private static LifeStory.Traits traits(Dice dice, int allocation, LocalDate first) {
    Benefit benefit = Flow.first(dice, first);
    int age = Flow.age(dice, benefit, first);
    MonthDay birthday = InventedCpr.birthday(allocation);
    boolean later = birthday.isAfter(MonthDay.from(first));
    LocalDate born = birthday.atYear(first.getYear() - age - (later ? 1 : 0));
    boolean insured = Flow.insured(dice, benefit);
    return new LifeStory.Traits(born, insured, Flow.educated(dice, benefit, age, first), benefit);
  }

  private @Nullable Stay latest(List<Stay> stays) {
    Stay latest = null;
    for (Stay stay : stays) {
      if (!stay.from().isAfter(asOf)) {
        latest = stay;
      }
    }
    return latest;
  }
}
