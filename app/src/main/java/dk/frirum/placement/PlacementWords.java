package dk.frirum.placement;

import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Placements in the reader's language. */
@Component
class PlacementWords {
  private final Clock clock;

  PlacementWords(Clock clock) {
    this.clock = clock;
  }

  static String path(long id) {
    return "/placements/" + id;
  }

  static String ofCitizen(long citizen) {
    return "/citizens/" + citizen + "/placements";
  }

  PlacementLine line(Placement placement, Words words) {
    LocalDate today = LocalDate.now(clock);
    Company company = placement.company();
    LocalDate spoken = placement.spoken();
    return new PlacementLine(
        placement.id(),
        placement.citizenName(),
        "/citizens/" + placement.citizenId(),
        placement.kind().code(),
        placement.place(),
        company == null ? "" : "/companies/" + company.id(),
        company == null ? "" : contact(company.contact()),
        placement.starts(),
        placement.last(),
        hours(placement.tenthsOn(today), words),
        placement.state(today).code(),
        spoken == null ? "" : words.shortDate(spoken),
        today.equals(placement.contacted()),
        path(placement.id()));
  }

  private static String contact(Company.Contact contact) {
    return Stream.of(contact.name(), contact.phone(), contact.email())
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** {@code 12,5}; empty for none. */
  static String hours(@Nullable Integer tenths, Words words) {
    if (tenths == null) {
      return "";
    }
    String point = words.language().equals("en") ? "." : ",";
    return tenths % 10 == 0 ? Integer.toString(tenths / 10) : tenths / 10 + point + tenths % 10;
  }
}
