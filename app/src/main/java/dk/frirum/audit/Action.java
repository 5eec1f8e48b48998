package dk.frirum.audit;

import java.util.Locale;

/** What is written in the trail; stored in lower case with dashes. */
public enum Action {
  /** Somebody signed in. */
  SIGNED_IN(Purpose.SIGN_IN),
  /** A page was asked for that the role may not use. */
  PAGE_REFUSED(Purpose.SIGN_IN),
  /** The municipality's login knew somebody who may not come in. */
  SIGN_IN_REFUSED(Purpose.SIGN_IN),
  /** Somebody gave a wrong password or code. */
  SIGN_IN_FAILED(Purpose.SIGN_IN),
  /** Somebody chose a password of their own. */
  PASSWORD_CHANGED(Purpose.SIGN_IN),
  /** Somebody set up codes on a phone. */
  SECOND_FACTOR_SET_UP(Purpose.SIGN_IN),
  /** Somebody came in with a recovery code. */
  RECOVERY_CODE_USED(Purpose.SIGN_IN),
  /** A user was made, by the operator or at the first sign-in by the municipality's login. */
  USER_ADDED(Purpose.OPERATION),
  /** The operator gave somebody a one-time password. */
  PASSWORD_GIVEN(Purpose.OPERATION),
  /** The operator made somebody's codes void. */
  SECOND_FACTOR_RESET(Purpose.OPERATION),
  /** The operator took somebody's access away. */
  ACCESS_REVOKED(Purpose.OPERATION),
  /** The operator gave somebody access back. */
  ACCESS_RESTORED(Purpose.OPERATION),
  /** A citizen's page was shown. */
  CITIZEN_VIEWED(Purpose.CASEWORK),
  /** A citizen's whole CPR number was shown. */
  CPR_SHOWN(Purpose.CASEWORK),
  /** A citizen's protected address was shown. */
  ADDRESS_SHOWN(Purpose.CASEWORK),
  /** Citizens were searched for. */
  CITIZENS_SEARCHED(Purpose.CASEWORK),
  /** A list of duties with names was shown. */
  DUTIES_LISTED(Purpose.CASEWORK),
  /** It was shown why a citizen has a duty. */
  DUTY_EXPLAINED(Purpose.CASEWORK),
  /** A form about a citizen's interview was shown. */
  INTERVIEW_VIEWED(Purpose.CASEWORK),
  INTERVIEW_REGISTERED(Purpose.CASEWORK),
  INTERVIEW_CORRECTED(Purpose.CASEWORK),
  INTERVIEW_WITHDRAWN(Purpose.CASEWORK),
  /** Two citizens were shown beside each other, before something is moved or they are merged. */
  CITIZENS_COMPARED(Purpose.CASEWORK),
  /** An interview came to this citizen, whose it was. */
  INTERVIEW_MOVED(Purpose.CASEWORK),
  /** A meeting, a placement came to this citizen; a notice turned out to be about this one. */
  MEETING_RIGHT_CITIZEN(Purpose.CASEWORK),
  PLACEMENT_MOVED(Purpose.CASEWORK),
  NOTICE_MOVED(Purpose.CASEWORK),
  /** What became of a meeting, or a notice, was withdrawn. */
  MEETING_WITHDRAWN(Purpose.CASEWORK),
  NOTICE_WITHDRAWN(Purpose.CASEWORK),
  /** Something was taken from this citizen, whose it was not. */
  MOVED_AWAY(Purpose.CASEWORK),
  /** Two records of one citizen were made one, or parted again. */
  CITIZENS_MERGED(Purpose.CASEWORK),
  CITIZENS_PARTED(Purpose.CASEWORK),
  /** A citizen's case was opened in an emergency. */
  GLASS_BROKEN(Purpose.EMERGENCY),
  /** An emergency access was looked at afterwards. */
  GLASS_REVIEWED(Purpose.OVERSIGHT),
  /** A meeting, or the form to call one, was shown. */
  MEETING_VIEWED(Purpose.CASEWORK),
  MEETING_CALLED(Purpose.CASEWORK),
  /** It was noted what a party answered. */
  MEETING_ANSWERED(Purpose.CASEWORK),
  MEETING_MOVED(Purpose.CASEWORK),
  MEETING_CANCELLED(Purpose.CASEWORK),
  /** It was registered what became of a meeting. */
  MEETING_CLOSED(Purpose.CASEWORK),
  /** A party was told their part of what came of a meeting. */
  MEETING_TOLD(Purpose.CASEWORK),
  /** Meetings and tasks were shown in a list. */
  MEETINGS_LISTED(Purpose.CASEWORK),
  /** A letter was shown. */
  LETTER_READ(Purpose.CASEWORK),
  TASK_CHANGED(Purpose.CASEWORK),
  /** The citizen or a partner chose the language of letters. */
  LANGUAGE_CHOSEN(Purpose.CASEWORK),
  /** A partner saw their own part of a citizen's meetings and tasks. */
  PARTNER_VIEWED(Purpose.COOPERATION),
  /** A partner was given access to their own part, or a code for it; or it was taken away. */
  PARTNER_ADMITTED(Purpose.CASEWORK),
  PARTNER_CODE_MADE(Purpose.CASEWORK),
  PARTNER_ENDED(Purpose.CASEWORK),
  /** A citizen's plan was shown, or changed. */
  PLAN_VIEWED(Purpose.CASEWORK),
  PLAN_CHANGED(Purpose.CASEWORK),
  /** It was shown what a citizen was told in writing of duties and consequences. */
  NOTICES_READ(Purpose.CASEWORK),
  /** Guidance on rights and duties was shown, or something was noted about it. */
  GUIDANCE_VIEWED(Purpose.CASEWORK),
  GUIDANCE_NOTED(Purpose.CASEWORK),
  /** A film of guidance was taken into use, or out of it. */
  FILM_CHANGED(Purpose.OPERATION),
  /** It was looked at whether staying away may be met with a sanction. */
  SANCTION_VIEWED(Purpose.CASEWORK),
  /** A sanction was to be prepared, and the rules said no. */
  SANCTION_REFUSED(Purpose.CASEWORK),
  SANCTION_CHANGED(Purpose.CASEWORK),
  /**
   * A citizen was shown the five questions, or answered them; what was answered is kept nowhere by
   * name.
   */
  DIGNITY_ASKED(Purpose.CASEWORK),
  DIGNITY_ANSWERED(Purpose.CASEWORK),
  /** Something that happened was written into a case. */
  OCCURRENCE_REGISTERED(Purpose.CASEWORK),
  OCCURRENCE_WITHDRAWN(Purpose.CASEWORK),
  /** A course's page was shown: the team's case, the a-kasse's, the doctor's, integration. */
  COURSE_VIEWED(Purpose.CASEWORK),
  COURSE_CHANGED(Purpose.CASEWORK),
  /** Citizens with something due in such a course were shown in a list. */
  COURSES_LISTED(Purpose.CASEWORK),
  /** Somebody's calendar, which names nobody, was fetched. */
  CALENDAR_FETCHED(Purpose.CASEWORK),
  /** Something about a citizen went out of the house. */
  POST_SENT(Purpose.CASEWORK),
  /** A placement, or a form about one, was shown. */
  PLACEMENT_VIEWED(Purpose.CASEWORK),
  PLACEMENT_REGISTERED(Purpose.CASEWORK),
  /** Prolonged, stopped, corrected, its hours or its outcome noted. */
  PLACEMENT_CHANGED(Purpose.CASEWORK),
  PLACEMENT_WITHDRAWN(Purpose.CASEWORK),
  /** Placements were shown in a list. */
  PLACEMENTS_LISTED(Purpose.CASEWORK),
  /** It was noted who a sick citizen's employer is, or that the citizen is back at work. */
  EMPLOYMENT_NOTED(Purpose.CASEWORK),
  /** What is known of a company was changed; it is about no citizen. */
  COMPANY_CHANGED(Purpose.OPERATION),
  /** It was noted that a citizen was told a date. */
  DATE_TOLD(Purpose.CASEWORK),
  /** A date noted as told was marked as told to somebody else, or that was taken back. */
  DATE_MISTOLD(Purpose.CASEWORK),
  /** It was registered why a duty is late. */
  LATE_CAUSE_REGISTERED(Purpose.CASEWORK),
  /** Late duties were counted by their causes; nobody was named. */
  LATE_CAUSES_COUNTED(Purpose.CASEWORK),
  /** A citizen's times away were shown. */
  ABSENCE_VIEWED(Purpose.CASEWORK),
  /** It was registered, changed or withdrawn when a citizen is away or on stand-by. */
  ABSENCE_REGISTERED(Purpose.CASEWORK),
  /** Citizens were shown before they were given to other colleagues. */
  ASSIGNMENT_VIEWED(Purpose.CASEWORK),
  /** A citizen was given to another colleague. */
  CITIZEN_ASSIGNED(Purpose.CASEWORK),
  /** Somebody said they must not deal with a citizen. */
  CONFLICT_DECLARED(Purpose.CASEWORK),
  CONFLICT_ENDED(Purpose.OVERSIGHT),
  /** It was shown who has seen a citizen's case. */
  TRAIL_EXTRACTED(Purpose.CASEWORK),
  /** Messages about citizens were shown. */
  MESSAGES_READ(Purpose.CASEWORK),
  /** Rows of the trail were looked through. */
  TRAIL_REVIEWED(Purpose.OVERSIGHT),
  /** A list was taken out as a file. */
  LIST_EXPORTED(Purpose.CASEWORK),
  /** An agreement of the municipality's was changed; it is about no citizen. */
  AGREEMENT_CHANGED(Purpose.OPERATION),
  /** A trial action was changed, or a decision about it was noted. */
  TRIAL_CHANGED(Purpose.OPERATION),
  /** Something was told everybody, or taken back. */
  PUBLISHED(Purpose.OPERATION),
  /** Cards were put in force, or it was refused to. */
  CARDS_ENACTED(Purpose.OPERATION),
  /** Citizens in a trial were shown by name. */
  EXPOSED_LISTED(Purpose.CASEWORK),
  /** It was set what a kind of meeting, or a requirement, is taken to cost in minutes. */
  MINUTES_ASSUMED(Purpose.OPERATION),
  /** A time study was begun or ended. */
  TIME_STUDY_CHANGED(Purpose.OPERATION),
  /** A scenario of other rules was saved. */
  SCENARIO_SAVED(Purpose.OPERATION),
  /** A file was read in. */
  IMPORTED(Purpose.OPERATION),
  /** It was shown which citizens are due for erasure. */
  RETENTION_VIEWED(Purpose.OVERSIGHT),
  /** A citizen's data were kept from erasure. */
  HOLD_PLACED(Purpose.OVERSIGHT),
  HOLD_LIFTED(Purpose.OVERSIGHT),
  /** A citizen's data were erased; written by the database itself. */
  CITIZEN_ERASED(Purpose.OPERATION),
  /** Old words of the trail were erased; written by the database itself. */
  TEXTS_ERASED(Purpose.OPERATION),
  /** The oldest part of the trail was let go; written by the database itself. */
  TRAIL_LET_GO(Purpose.OPERATION);

  private final Purpose purpose;

  Action(Purpose purpose) {
    this.purpose = purpose;
  }

  /** What it is usually done for. */
  public Purpose purpose() {
    return purpose;
  }

  /** As stored: {@code citizen-viewed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
