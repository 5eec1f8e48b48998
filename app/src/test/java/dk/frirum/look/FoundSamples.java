package dk.frirum.look;

import dk.frirum.citizen.SearchView;
import java.time.LocalDate;
import java.util.List;

/** Citizens who were found, and nobody. */
final class FoundSamples {
  private FoundSamples() {}

  static SearchView search() {
    return new SearchView(
        "aagaard",
        List.of(
            new SearchView.Hit(
                "/citizens/1",
                "Bent Aagaard",
                58,
                LocalDate.of(1965, 8, 14),
                "8543 Havrelund",
                false,
                List.of("sickness-benefit"),
                "Karen Østergård",
                2),
            new SearchView.Hit(
                "/citizens/2",
                "Kirstine Aagaard Holm",
                31,
                LocalDate.of(1992, 5, 2),
                null,
                true,
                List.of("unemployment-benefit"),
                "Ole Winther",
                1),
            new SearchView.Hit(
                "/citizens/3",
                "Torben Ågård",
                66,
                LocalDate.of(1957, 11, 30),
                "8544 Strandby Mark",
                false,
                List.of(),
                null,
                0)),
        3L,
        null,
        false);
  }

  static SearchView nothing() {
    return new SearchView("qwerty", List.of(), 0L, null, false);
  }
}
