package dk.frirum.casefile;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.casework.CaseRecord;
import dk.frirum.casework.CaseRecords;
import dk.frirum.citizen.Citizen;
import dk.frirum.citizen.Citizens;
import dk.frirum.duty.Duties;
import dk.frirum.web.Frame;
import java.time.LocalDate;
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
  private final Audit audit;

  CaseFiles(Citizens citizens, CaseRecords records, Duties duties, Audit audit) {
    this.citizens = citizens;
    this.records = records;
    this.duties = duties;
    this.audit = audit;
  }

  /**
   * The case as it stands on the day the page is about. Duties are computed for that day, today
   * among them, so that the page is right also before the nightly run.
   *
   * @param action what is done with it, as the trail has it
   */
  @Transactional
  public CaseFile open(SignedIn who, long citizenId, Frame frame, Action action) {
    Citizen citizen = citizens.find(who, citizenId);
    @Nullable LocalDate asOf = frame.asOf();
    audit.record(
        who.id(), action, citizenId, asOf == null ? Map.of() : Map.of("asOf", asOf.toString()));
    CaseRecord record = records.of(citizenId, frame.day());
    return new CaseFile(
        citizen,
        asOf == null ? record : record.asKnownOn(asOf),
        duties.of(citizenId, frame.day()),
        frame.day(),
        asOf);
  }
}
