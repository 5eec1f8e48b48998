package dk.frirum.look;

import dk.frirum.meeting.DayTripView;
import dk.frirum.meeting.PaperView;
import dk.frirum.meeting.WorkplaceView;
import dk.frirum.web.Choice;
import java.util.List;

/** First talks at the workplace, and a team's day of travel. */
final class TripSamples {
  private TripSamples() {}

  static WorkplaceView workplace() {
    return new WorkplaceView(
        70,
        "2. marts 2023",
        "1. marts 2024",
        "",
        "",
        "",
        List.of(
            new WorkplaceView.Team(
                "Fastholdelse privat",
                48,
                36,
                "75",
                true,
                true,
                List.of("Alvorlig sygdom: 7", "Arbejdspladsen er årsag til sygemeldingen: 3")),
            new WorkplaceView.Team(
                "Fastholdelse kommune", 31, 18, "58", true, false, List.of("Andet: 2")),
            new WorkplaceView.Team("", 3, 1, "33", false, false, List.of())));
  }

  static PaperView paper() {
    return new PaperView(
        List.of(
            new PaperView.Line(
                "Bent Aagaard",
                "summons",
                "1. mar. 2024 kl. 10.42",
                "11. mar. 2024 kl. 10.30",
                "/meeting.html",
                "/meeting.html",
                "/meetings/1/letters/1/printed")),
        1);
  }

  static DayTripView trip() {
    return new DayTripView(
        "mandag 11. marts 2024",
        "2024-03-11",
        "/meetings/day",
        "/meetings/day",
        "/meetings/day",
        false,
        30,
        List.of(
            new DayTripView.Stop(
                "09.00",
                "Karen Østergård",
                "Lis Holm",
                "/meeting.html",
                "Havnens Lager, Kajvej 2, 8500 Havnstrup",
                "8500",
                false,
                -1,
                ""),
            new DayTripView.Stop(
                "",
                "Karen Østergård",
                "Havnens Bageri",
                "",
                "Kajvej 9, 8500 Havnstrup",
                "8500",
                false,
                -1,
                "/meetings/day/stops/1"),
            new DayTripView.Stop(
                "10.30",
                "Karen Østergård",
                "Bent Aagaard",
                "/meeting.html",
                "Møllegårdens Tømrerforretning, Mølle Allé 4, 8543 Havrelund",
                "8543",
                true,
                15,
                "")),
        List.of(new Choice("1", "Karen Østergård"), new Choice("2", "Ole Winther")),
        "1",
        "",
        List.of());
  }
}
