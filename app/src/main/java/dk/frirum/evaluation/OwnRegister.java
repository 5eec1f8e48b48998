package dk.frirum.evaluation;

import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.audit.Purpose;
import dk.frirum.casework.Histories;
import dk.frirum.casework.Scope;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.federation.Question;
import dk.frirum.evidence.register.RegisterBuilder;
import dk.frirum.evidence.spell.SpellException;
import dk.frirum.evidence.spell.SpellProblem;
import dk.frirum.evidence.spell.Spells;
import dk.frirum.evidence.spell.Weeks;
import dk.frirum.rules.CaseHistory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A municipality's own cases as a register, counted into cells that can be added to others'
 * (<i>celler</i>). No person leaves: what comes out are sums.
 */
@Component
public class OwnRegister {
  private static final int SHOWN = 20;

  private final Histories histories;
  private final Audit audit;
  private final Clock clock;

  OwnRegister(Histories histories, Audit audit, Clock clock) {
    this.histories = histories;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was counted.
   *
   * @param leftOut citizens in no cell, since their spells cannot be as they are told
   * @param problems some of these spells, by their numbers in the database
   */
  public record Counted(Cells cells, long leftOut, List<SpellProblem> problems) {}

  /**
   * The codes of benefits by their names; of all where none is named.
   *
   * @throws IllegalArgumentException where there is no such benefit
   */
  public Set<Integer> codes(List<String> names) {
    return new Codes().numbers(names);
  }

  /**
   * Counts, and writes in the trail that it was done.
   *
   * @param progress told of each citizen read
   * @throws IllegalArgumentException where the data cannot reach so far yet
   */
  @Transactional
  public Counted count(String municipality, Question question, LongConsumer progress) {
    if (question.cut().isAfter(LocalDate.now(clock))) {
      throw new IllegalArgumentException(
          "The data cannot tell of %s yet, which is to come".formatted(question.cut()));
    }
    Reader reader = new Reader(Integer.parseInt(municipality), question, progress);
    histories.each(new Scope.Municipality(municipality), reader::take);
    Cells cells = question.count(reader.register().build(), false, 1);
    audit.record(
        Entry.of(null, Action.LIST_EXPORTED)
            .on(Purpose.OPERATION, null)
            .with(Map.of("what", "cells", "cells", cells.all().size())));
    return new Counted(cells, reader.leftOut, List.copyOf(reader.problems));
  }

  /** One citizen after the other; they are numbered as they come. */
  private static final class Reader {
    private final Codes codes = new Codes();
    private final int municipality;
    private final Question question;
    private final LongConsumer progress;
    private final List<Codes.Weekly> spells = new ArrayList<>();
    private final List<Integer> persons = new ArrayList<>();
    private final List<SpellProblem> problems = new ArrayList<>();
    private int citizens;
    private long leftOut;

    Reader(int municipality, Question question, LongConsumer progress) {
      this.municipality = municipality;
      this.question = question;
      this.progress = progress;
    }

    void take(CaseHistory history) {
      int person = citizens++;
      List<Codes.Weekly> own = codes.weekly(history, Weeks.monday(question.lastWeek()).plusDays(6));
      try {
        Spells.Builder alone = new Spells.Builder(codes.book());
        own.forEach(each ->
            alone.add(person, municipality, each.code(), each.from(), each.to(), each.row()));
        alone.build();
        own.forEach(each -> {
          spells.add(each);
          persons.add(person);
        });
      } catch (SpellException wrong) {
        leftOut++;
        wrong.problems().stream().limit(SHOWN - problems.size()).forEach(problems::add);
      }
      progress.accept(citizens);
    }

    RegisterBuilder register() {
      int last = question.lastWeek();
      int first = spells.stream().mapToInt(Codes.Weekly::from).min().orElse(last);
      RegisterBuilder builder = new RegisterBuilder(codes.book(), first, last, spells.size());
      for (int at = 0; at < spells.size(); at++) {
        Codes.Weekly each = spells.get(at);
        builder.spell(
            persons.get(at), municipality, each.code(), each.from(), each.to(), each.row());
      }
      return builder;
    }
  }
}
