package dk.frirum.casefile;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.Decision;
import dk.frirum.access.Emergencies;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.CaseRecord;
import dk.frirum.casework.CaseRecords;
import dk.frirum.casework.WholeCase;
import dk.frirum.citizen.Citizen;
import dk.frirum.citizen.Citizens;
import dk.frirum.duty.Duties;
import dk.frirum.duty.DutyChanges;
import dk.frirum.duty.ToldDrift;
import dk.frirum.meeting.CitizenMeetings;
import dk.frirum.merge.MergeHistory;
import dk.frirum.placement.CitizenPlacements;
import dk.frirum.trial.Exposed;
import dk.frirum.web.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a citizen's case and writes in the trail who did. */
@Component
class CaseFiles {
  private final Citizens citizens;
  private final CaseRecords records;
  private final Duties duties;
  private final CitizenAccess access;
  private final Emergencies emergencies;
  private final ToldDrift told;
  private final Exposed exposed;
  private final DutyChanges changes;
  private final MergeHistory merges;
  private final CitizenMeetings meetings;
  private final CitizenPlacements placements;
  private final CaseLinks links;

  CaseFiles(
      Citizens citizens,
      CaseRecords records,
      Duties duties,
      CitizenAccess access,
      Emergencies emergencies,
      ToldDrift told,
      Exposed exposed,
      DutyChanges changes,
      MergeHistory merges,
      CitizenMeetings meetings,
      CitizenPlacements placements,
      CaseLinks links) {
    this.citizens = citizens;
    this.records = records;
    this.duties = duties;
    this.access = access;
    this.emergencies = emergencies;
    this.told = told;
    this.exposed = exposed;
    this.changes = changes;
    this.merges = merges;
    this.meetings = meetings;
    this.placements = placements;
    this.links = links;
  }

  /**
   * The case as it stands on the day the page is about. Duties are computed for that day, today
   * among them, so that the page is right also before the nightly run.
   *
   * @param action what is done with it, as the trail has it
   */
  @Transactional
  public CaseFile open(SignedIn who, long citizenId, Frame frame, Action action) {
    @Nullable LocalDate asOf = frame.asOf();
    Map<String, String> details = asOf == null ? Map.of() : Map.of("asOf", asOf.toString());
    // Whether an address is shown hangs on the ground, which is asked for first then.
    boolean asked = action == Action.ADDRESS_SHOWN;
    Decision.Allowed allowed =
        asked ? access.demand(who, citizenId) : access.open(who, citizenId, action, details);
    Decision.Ground ground = allowed.ground();
    Citizen citizen = citizens.find(who, citizenId);
    boolean mayAsk = citizen.protection().showsAddressOnRequest(ground);
    if (asked) {
      access.open(who, citizenId, mayAsk ? action : Action.CITIZEN_VIEWED, details);
    }
    WholeCase whole = records.whole(citizenId);
    CaseRecord record = whole.by(frame.day());
    return new CaseFile(
        citizen,
        asOf == null ? record : record.asKnownOn(asOf),
        duties.of(whole, frame.day()),
        frame.day(),
        asOf,
        ground == Decision.Ground.EMERGENCY ? emergencies.until(who, citizenId).orElse(null) : null,
        told.of(whole, frame.day()),
        whole.mistold().stream().filter(each -> !each.on().isAfter(frame.day())).toList(),
        exposed.of(citizenId),
        changes.of(citizenId),
        merges.of(citizenId).stream().filter(each -> !each.from().isAfter(frame.day())).toList(),
        new CaseFile.ProtectedAddress(
            mayAsk, asked && mayAsk ? citizens.protectedAddress(who, citizenId) : null),
        asOf == null ? meetings.of(who, citizenId, frame.words()) : List.of(),
        asOf == null ? meetings.ofMistakes(citizenId, frame.words()) : List.of(),
        asOf == null ? placements.of(who, citizenId, frame.words()) : List.of(),
        asOf == null
            ? links.standing(who, citizenId, frame.words())
            : links.ways(who, citizenId, frame.words()));
  }
}
