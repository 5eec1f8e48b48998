package dk.frirum.oversight;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.citizen.Citizen;
import dk.frirum.citizen.Citizens;
import dk.frirum.export.Exports;
import dk.frirum.export.Format;
import dk.frirum.export.Sheet;
import dk.frirum.web.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The citizen's extract of the trail (GDPR art. 15; Datatilsynet 2024-32-0283); making it is
 * written in the trail too.
 */
@Component
class Extracts {
  static final int PAGE = 100;

  private final CitizenAccess access;
  private final Citizens citizens;
  private final TrailRows rows;
  private final TrailWords said;
  private final Exports exports;

  Extracts(
      CitizenAccess access, Citizens citizens, TrailRows rows, TrailWords said, Exports exports) {
    this.said = said;
    this.exports = exports;
    this.access = access;
    this.citizens = citizens;
    this.rows = rows;
  }

  /**
   * An extract.
   *
   * @param names whether it says which member of staff
   * @param next where the next page begins; none on the last
   * @param begins from when the trail still stands; none where it stands from the beginning
   */
  record Extract(
      Citizen citizen,
      List<TrailRow> rows,
      boolean names,
      @Nullable Long next,
      @Nullable Instant begins) {}

  /** Whether this person may have the names of staff in an extract. */
  static boolean mayHaveNames(SignedIn who) {
    return who.role() == Role.TEAM_LEADER;
  }

  /** All of it as a file, which the trail says besides; nothing where there is more than fits. */
  @Transactional
  public Optional<Sheet> file(
      SignedIn who, long citizenId, boolean names, Format format, Words words) {
    boolean named = names && mayHaveNames(who);
    access.open(who, citizenId, Action.TRAIL_EXTRACTED, Map.of("names", named));
    List<TrailRow> all = rows.about(citizenId, null, Sheet.MOST_ROWS + 1);
    if (all.size() > Sheet.MOST_ROWS) {
      return Optional.empty();
    }
    return Optional.of(
        exports.record(
            who, "trail", format, Map.of(), List.of(citizenId), said.sheet(all, named, words)));
  }

  @Transactional
  public Extract make(SignedIn who, long citizenId, boolean names, @Nullable Long before) {
    boolean named = names && mayHaveNames(who);
    access.open(who, citizenId, Action.TRAIL_EXTRACTED, Map.of("names", named));
    Citizen citizen = citizens.find(who, citizenId);
    List<TrailRow> page = rows.about(citizenId, before, PAGE + 1);
    boolean more = page.size() > PAGE;
    List<TrailRow> shown = more ? page.subList(0, PAGE) : page;
    return new Extract(citizen, shown, named, more ? shown.getLast().id() : null, rows.begins());
  }
}
