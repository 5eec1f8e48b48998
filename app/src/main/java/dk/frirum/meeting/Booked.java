package dk.frirum.meeting;

/** What became of booking a meeting. */
sealed interface Booked {
  record Done(Meeting meeting) implements Booked {}

  /**
   * Nothing was booked.
   *
   * @param why key of the words
   */
  record Refused(String why) implements Booked {}
}
