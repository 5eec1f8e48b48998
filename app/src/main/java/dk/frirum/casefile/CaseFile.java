package dk.frirum.casefile;

import dk.frirum.casework.CaseRecord;
import dk.frirum.casework.MistoldDates;
import dk.frirum.citizen.CaseLink;
import dk.frirum.citizen.Citizen;
import dk.frirum.duty.CitizenDuty;
import dk.frirum.duty.DutyChanges;
import dk.frirum.duty.ToldDrift;
import dk.frirum.meeting.CitizenMeetings;
import dk.frirum.merge.MergeHistory;
import dk.frirum.placement.PlacementLine;
import dk.frirum.trial.Exposed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is shown of a citizen, read in one transaction.
 *
 * @param day the day it stands as on
 * @param asOf that day, where it is another than today
 * @param told dates the citizen was told, and what the rules come to
 * @param mistold dates that were told to somebody else by mistake
 * @param trials trial actions the citizen was in, latest first
 * @param changes what other rulebooks did to the duties, latest first
 * @param merges of this record with others of the same citizen
 * @param address whether a protected one may be asked for, and what it is where it was
 * @param emergencyUntil until when it is open in an emergency; none where it is open by right
 * @param meetings the latest first; none where another day is looked at
 * @param mistakes letters that must still be sent to those who were called by mistake; as above
 * @param placements the latest first; as above
 * @param links the ways this person has from the case, with how they stand; just the ways where
 *     another day is looked at, since how it stands today is not how it stood
 */
record CaseFile(
    Citizen citizen,
    CaseRecord record,
    List<CitizenDuty> duties,
    LocalDate day,
    @Nullable LocalDate asOf,
    @Nullable Instant emergencyUntil,
    List<ToldDrift.Standing> told,
    List<MistoldDates.Noted> mistold,
    List<Exposed.Membership> trials,
    List<DutyChanges.Change> changes,
    List<MergeHistory.Line> merges,
    ProtectedAddress address,
    List<CitizenMeetings.Line> meetings,
    List<CitizenMeetings.Waiting> mistakes,
    List<PlacementLine> placements,
    List<CaseLink.Line> links) {

  /**
   * A protected address.
   *
   * @param mayAsk whether this person may have it
   * @param shown where it was asked for, and is known
   */
  record ProtectedAddress(boolean mayAsk, @Nullable String shown) {}

  CaseFile {
    duties = List.copyOf(duties);
    told = List.copyOf(told);
    mistold = List.copyOf(mistold);
    trials = List.copyOf(trials);
    changes = List.copyOf(changes);
    merges = List.copyOf(merges);
    meetings = List.copyOf(meetings);
    mistakes = List.copyOf(mistakes);
    placements = List.copyOf(placements);
    links = List.copyOf(links);
  }
}
