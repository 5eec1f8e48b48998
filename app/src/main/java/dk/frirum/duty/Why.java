package dk.frirum.duty;

import static dk.frirum.tables.Tables.CITIZEN;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.Histories;
import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Spell;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.explain.Explanation;
import dk.frirum.web.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the rules why, for those this person may see; the trail says so. */
@Component
class Why {
  private final DSLContext sql;
  private final Histories histories;
  private final RulebookHolder holder;
  private final CitizenAccess access;
  private final ToldDrift told;

  Why(
      DSLContext sql,
      Histories histories,
      RulebookHolder holder,
      CitizenAccess access,
      ToldDrift told) {
    this.sql = sql;
    this.histories = histories;
    this.holder = holder;
    this.access = access;
    this.told = told;
  }

  /**
   * What is asked about.
   *
   * @param anchor the day time is counted from; none for whatever the requirement comes to
   */
  record Question(long citizen, long spell, String requirement, @Nullable LocalDate anchor) {}

  /**
   * What came of it.
   *
   * @param explanation none when no version of the requirement governs the spell
   * @param told all dates the citizen was told
   */
  record Answer(
      Question question,
      String name,
      Requirement requirement,
      Optional<Explanation> explanation,
      List<ToldDrift.Standing> told) {}

  @Transactional
  public Answer answer(SignedIn who, Question question, LocalDate day) {
    access.open(
        who,
        question.citizen(),
        Action.DUTY_EXPLAINED,
        Map.of("requirement", question.requirement(), "on", day.toString()));
    String name = name(question.citizen());
    Rulebook book = holder.rulebook();
    Requirement requirement =
        book.requirement(question.requirement())
            .orElseThrow(() -> new NotFound("requirement " + question.requirement()));
    CaseHistory history = histories.of(question.citizen());
    String spell = Long.toString(question.spell());
    if (history.spells().stream().map(Spell::id).noneMatch(spell::equals)) {
      throw new NotFound("spell " + spell);
    }
    List<Explanation> all = book.explain(history, spell, requirement.id(), day);
    return new Answer(
        question,
        name,
        requirement,
        asked(all, question.anchor()),
        told.of(question.citizen(), day));
  }

  private static Optional<Explanation> asked(List<Explanation> all, @Nullable LocalDate anchor) {
    return all.stream()
        .filter(
            each -> anchor != null && each.duty() != null && anchor.equals(each.duty().anchor()))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private String name(long citizen) {
    return sql.select(CITIZEN.GIVEN_NAME.concat(" ").concat(CITIZEN.SURNAME))
        .from(CITIZEN)
        .where(CITIZEN.ID.eq(citizen))
        .fetchSingle()
        .value1();
  }
}
