package dk.frirum.rules.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.CardCase;
import dk.frirum.rules.columns.DutyColumns;
import dk.frirum.rules.columns.HistoryBuilder;
import dk.frirum.rules.columns.HistoryColumns;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The cases of the rulebook itself, all in the same columns: what one event says is no other's. */
@DisplayName("The rulebook's own cases")
class CardCasesAgreeTest {
  private static final Rulebook RULEBOOK = Rulebook.load(Path.of("../rulebooks"));
  private static final List<CardCase> CASES =
      RULEBOOK.cards().stream().flatMap(card -> card.cases().stream()).toList();

  @Test
  @DisplayName("come out of a run of many citizens as they do one by one")
  void comeOutTheSameTogetherAsOneByOne() {
    HistoryBuilder builder = RULEBOOK.columns();
    for (int number = 0; number < CASES.size(); number++) {
      builder.history(number, CASES.get(number).given());
    }
    HistoryColumns all = builder.build();
    int duties = 0;
    for (LocalDate day : CASES.stream().map(CardCase::on).distinct().toList()) {
      List<List<String>> together = together(all, day);
      for (int number = 0; number < CASES.size(); number++) {
        CardCase each = CASES.get(number);
        if (each.on().equals(day)) {
          List<String> alone = alone(each);
          assertEquals(alone, together.get(number), each::name);
          duties += alone.size();
        }
      }
    }
    assertTrue(duties > CASES.size(), "Hardly anything is due: " + duties);
  }

  private static List<String> alone(CardCase each) {
    return RULEBOOK.reference().evaluate(each.given(), each.on()).stream()
        .map(CardCasesAgreeTest::line)
        .sorted()
        .toList();
  }

  private static String line(Duty duty) {
    return line(duty.requirement(), duty.anchor(), duty.due(), duty.status(), duty.metOn());
  }

  private static List<List<String>> together(HistoryColumns all, LocalDate day) {
    List<List<String>> lines = new ArrayList<>();
    CASES.forEach(_ -> lines.add(new ArrayList<>()));
    for (DutyColumns.Part part : RULEBOOK.evaluate(all, day, 1).parts()) {
      for (int row = 0; row < part.size(); row++) {
        String id = RULEBOOK.requirements().get(part.requirement(row)).id();
        lines
            .get(part.citizen(row))
            .add(
                line(
                    id,
                    day(part.anchor(row)),
                    day(part.due(row)),
                    part.status(row),
                    day(part.metOn(row))));
      }
    }
    return lines.stream().map(each -> each.stream().sorted().toList()).toList();
  }

  private static String line(@Nullable Object... words) {
    List<String> texts = new ArrayList<>();
    for (Object word : words) {
      texts.add(Objects.toString(word));
    }
    return String.join(" ", texts);
  }

  private static @Nullable LocalDate day(int value) {
    return value == DutyColumns.NO_DAY ? null : LocalDate.ofEpochDay(value);
  }
}
