package dk.frirum.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.citizen.TimelineDrawing.Stay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The time line")
class TimelineDrawingTest {
  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

  private static TimelineDrawing drawing(Timeline.Placement... placements) {
    return new TimelineDrawing(
        new Timeline(
            FROM,
            FROM.plusYears(1),
            FROM.plusMonths(6),
            List.of(new Timeline.Spell("cash-assistance", FROM, null)),
            List.of(placements),
            List.of(),
            List.of(),
            List.of()));
  }

  private static Timeline.Placement placement(int month, int months) {
    LocalDate from = FROM.plusMonths(month);
    return new Timeline.Placement("mentor", "A", from, from.plusMonths(months), "running");
  }

  @Test
  @DisplayName(
      "has a lane of placements between benefits and interviews, a second where they overlap")
  void lanes() {
    TimelineDrawing none = drawing();
    TimelineDrawing one = drawing(placement(1, 2), placement(5, 2));
    TimelineDrawing two = drawing(placement(1, 3), placement(2, 2), placement(8, 1));
    assertEquals(none.interviewsY(), none.staysY() + 22, "without placements it is as it was");
    assertTrue(one.interviewsY() > none.interviewsY());
    assertEquals(1, one.stays().stream().map(Stay::y).distinct().count());
    assertEquals(
        List.of(0, 1, 0),
        two.stays().stream().map(each -> each.y() > two.stays().getFirst().y() ? 1 : 0).toList());
    assertTrue(two.stays().get(1).y() + 20 <= two.interviewsY() - 6, "none covers an interview");
    assertTrue(two.height() > one.height());
  }

  @Test
  @DisplayName("leaves out a placement before or after it, and cuts one that reaches into it")
  void outside() {
    Timeline.Placement before =
        new Timeline.Placement("mentor", "A", FROM.minusYears(1), FROM.minusDays(1), "ended");
    Timeline.Placement into =
        new Timeline.Placement("mentor", "B", FROM.minusYears(1), FROM.plusDays(40), "ended");
    List<Stay> stays = drawing(before, into).stays();
    assertEquals(List.of(into), stays.stream().map(Stay::placement).toList());
    assertEquals(TimelineDrawing.LEFT, stays.getFirst().x());
  }
}
