package dk.frirum.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.frirum.casework.InterviewReader.Reading;
import dk.frirum.time.DateRange;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("dates")
@DisplayName("Reading an interview form")
class InterviewReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
  private static final InterviewReader READER =
      new InterviewReader(
          List.of(
              new DateRange(LocalDate.of(2023, 1, 2), LocalDate.of(2023, 3, 31)),
              DateRange.since(LocalDate.of(2024, 1, 8))),
          TODAY);

  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName("understands a date the way it is written")
  @CsvSource({
    "2024-02-29, 2024-02-29",
    "29-02-2024, 2024-02-29",
    "29.2.2024, 2024-02-29",
    "29/2/2024, 2024-02-29",
    "2024-03-01, 2024-03-01",
    "2023-03-31, 2023-03-31"
  })
  void dates(String typed, LocalDate date) {
    assertEquals(date, understood(typed).on());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("says at the date what is wrong with it")
  @CsvSource({
    "31-02-2024, wrong.date",
    "i går, wrong.date",
    "'', wrong.date.none",
    "2024-03-02, wrong.date.future",
    "2024-01-07, wrong.date.early",
    "2022-12-31, wrong.date.early"
  })
  void wrongDates(String typed, String key) {
    assertEquals(List.of(key), keys(Map.of("date", typed)));
  }

  @Test
  @DisplayName("takes a talk held after the last spell")
  void afterwards() {
    InterviewReader ended =
        new InterviewReader(
            List.of(new DateRange(LocalDate.of(2023, 1, 2), LocalDate.of(2023, 3, 31))), TODAY);
    assertInstanceOf(Reading.Understood.class, ended.read(form(Map.of("date", "2023-04-11"))));
  }

  @Test
  @DisplayName("refuses a talk with somebody who never had a spell")
  void nobody() {
    Reading reading = new InterviewReader(List.of(), TODAY).read(form(Map.of()));
    assertEquals(
        "wrong.date.nospell",
        assertInstanceOf(Reading.Refused.class, reading).wrongs().getFirst().key());
  }

  @Test
  @DisplayName("says everything that is wrong at once, in the order of the fields")
  void everything() {
    assertEquals(
        List.of("kind", "date", "form", "outcome", "preparation", "meeting", "afterWork", "note"),
        wrongs(
                Map.of(
                    "kind",
                    "chat",
                    "date",
                    "x",
                    "form",
                    "",
                    "outcome",
                    "",
                    "preparation",
                    "-5",
                    "meeting",
                    "tredive",
                    "afterWork",
                    "1441",
                    "note",
                    "x".repeat(10_001)))
            .stream()
            .map(Wrong::field)
            .toList());
  }

  @Test
  @DisplayName("takes no minutes for none, and a note as it was written")
  void gentle() {
    Interview read =
        assertInstanceOf(
                Reading.Understood.class,
                READER.read(form(Map.of("afterWork", " ", "note", " linje 1\r\nlinje 2 \0"))))
            .interview();
    assertEquals(0, read.minutes().afterWork());
    assertEquals("linje 1\nlinje 2", read.note());
  }

  private static Interview understood(String date) {
    return assertInstanceOf(Reading.Understood.class, READER.read(form(Map.of("date", date))))
        .interview();
  }

  private static List<String> keys(Map<String, String> changed) {
    return wrongs(changed).stream().map(Wrong::key).toList();
  }

  private static List<Wrong> wrongs(Map<String, String> changed) {
    return assertInstanceOf(Reading.Refused.class, READER.read(form(changed))).wrongs();
  }

  private static InterviewValues form(Map<String, String> changed) {
    Map<String, String> fields =
        new HashMap<>(
            Map.of(
                "kind", "follow-up-interview",
                "date", "2024-02-20",
                "form", "in-person",
                "outcome", "held",
                "preparation", "10",
                "meeting", "45",
                "afterWork", "15"));
    fields.putAll(changed);
    return InterviewValues.sent(fields);
  }
}
