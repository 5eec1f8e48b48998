package dk.frirum.placement;

import static dk.frirum.tables.Tables.PLACEMENT;

import dk.frirum.meeting.MeetingPlacements;
import dk.frirum.web.Words;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Placements as meetings about them see them. */
@Component
class TalkedOf implements MeetingPlacements {
  private final DSLContext sql;
  private final PlacementRows rows;

  TalkedOf(DSLContext sql, PlacementRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  @Override
  public Optional<About> find(long citizenId, long placementId, Words words) {
    return isOf(citizenId, placementId)
        ? Optional.of(about(rows.read(placementId), words))
        : Optional.empty();
  }

  @Override
  public boolean isOf(long citizenId, long placementId) {
    return sql.fetchExists(
        PLACEMENT, PLACEMENT.ID.eq(placementId), PLACEMENT.CITIZEN_ID.eq(citizenId));
  }

  private static About about(Placement it, Words words) {
    String kind = words.t("placement.kind." + it.kind().code());
    String title =
        it.place().isEmpty() ? kind : words.t("placement.meetings.title", kind, it.place());
    Company company = it.company();
    String href = PlacementWords.path(it.id());
    if (company == null) {
      return new About(it.id(), title, href, "", "", "");
    }
    Company.Contact contact = company.contact();
    return new About(
        it.id(),
        title,
        href,
        contact.name().isEmpty() ? company.name() : contact.name(),
        contact.email(),
        Stream.of(company.name(), company.address())
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", ")));
  }
}
