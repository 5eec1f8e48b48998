package dk.frirum.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.meeting.DayOrder.Free;
import dk.frirum.meeting.DayOrder.Stop;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A day without meetings at workplaces")
class DayOrderTest {
  private static Free stop(long id, String address) {
    return new Free(
        id, "V" + id, address, DayTripPage.postcode(address), address, false, null, 0);
  }

  private static List<Long> ids(List<Stop> day) {
    return day.stream()
        .map(each ->
            switch (each) {
              case Free free -> free.id();
              case DayOrder.Fixed fixed -> 0L;
            })
        .toList();
  }

  @Test
  @DisplayName("is ordered by postcode and street, and keeps what was moved by hand")
  void byHand() {
    List<Free> stops =
        List.of(
            stop(1, "Torvet 1, 8543 Havrelund"),
            stop(2, "Kajvej 9, 8500 Havnstrup"),
            stop(3, "Bakken 2, 8500 Havnstrup"),
            stop(4, "uden adresse"));
    List<Stop> day = DayOrder.of(List.of(), stops);
    assertEquals(List.of(4L, 3L, 2L, 1L), ids(day));
    List<Free> kept = DayOrder.moved(day, 4, 1);
    assertEquals(List.of(3L, 4L, 2L, 1L), ids(DayOrder.of(List.of(), kept.reversed())));
    assertTrue(DayOrder.moved(day, 4, -1).isEmpty(), "it is the first already");
    assertTrue(DayOrder.moved(day, 99, 1).isEmpty());
  }
}
