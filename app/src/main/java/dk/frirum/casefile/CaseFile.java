package dk.frirum.casefile;

import dk.frirum.casework.CaseRecord;
import dk.frirum.citizen.Citizen;
import dk.frirum.duty.CitizenDuty;
import dk.frirum.duty.ToldDrift;
import dk.frirum.meeting.CitizenMeetings;
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
 * @param meetings the latest first; none where another day is looked at
 * @param emergencyUntil until when it is open in an emergency; none where it is open by right
 */
record CaseFile(
    Citizen citizen,
    CaseRecord record,
    List<CitizenDuty> duties,
    LocalDate day,
    @Nullable LocalDate asOf,
    @Nullable Instant emergencyUntil,
    List<ToldDrift.Standing> told,
    List<CitizenMeetings.Line> meetings) {

  CaseFile {
    duties = List.copyOf(duties);
    told = List.copyOf(told);
    meetings = List.copyOf(meetings);
  }
}
