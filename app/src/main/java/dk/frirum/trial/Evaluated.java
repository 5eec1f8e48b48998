package dk.frirum.trial;

import dk.frirum.web.Words;
import java.util.List;

/** Who knows the reports on what a trial action did (<i>evaluering</i>). */
public interface Evaluated {

  /** A trial action's, newest first. */
  List<Quote> of(TrialAction trial, Words words);

  /**
   * A report in brief, as a decision quotes it.
   *
   * @param title with the last day of its data and its verdict
   * @param effect the verdict with its interval
   * @param duties requirements asked for per citizen, against before
   * @param minutes of administration per citizen, against before
   * @param dignity what citizens say, beside the others; that it is not measured where too few do
   */
  record Quote(
      String href, String title, Figure effect, Figure duties, Figure minutes, String dignity) {}

  /**
   * A difference from before.
   *
   * @param beside whether it was moving already; never shown without, empty where there is none
   */
  record Figure(String said, String beside) {}
}
