package dk.frirum.meeting;

import dk.frirum.citizen.OwnLink;
import dk.frirum.meeting.OwnMeetingView.OwnTask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The citizen's own front page.
 *
 * @param name given name
 * @param meetings those that lie ahead, soonest first
 * @param bookHref none where there is nothing to choose
 * @param book what can be chosen, or why nothing can be; empty where that is no question
 * @param over those that are over and of which the citizen was told something, the latest first;
 *     the page has the {@value #OVER} latest open
 * @param letters to the citizen, the latest first; the page has the {@value #LETTERS} latest open
 * @param english whether letters are in English
 * @param help whom to ask
 */
public record FrontView(
    String name,
    List<OwnMeetingView> meetings,
    @Nullable String bookHref,
    String book,
    List<OwnTask> tasks,
    List<Need> needs,
    List<OwnMeetingView> over,
    List<LetterLine> letters,
    List<OwnLink.Line> links,
    boolean english,
    String languageAction,
    Help help) {

  private static final int OVER = 3;
  private static final int LETTERS = 10;

  public FrontView {
    meetings = List.copyOf(meetings);
    tasks = List.copyOf(tasks);
    needs = List.copyOf(needs);
    over = List.copyOf(over);
    letters = List.copyOf(letters);
    links = List.copyOf(links);
  }

  /** Of meetings that are over the latest. */
  public List<OwnMeetingView> latestOver() {
    return over.stream().limit(OVER).toList();
  }

  public List<OwnMeetingView> earlierOver() {
    return over.stream().skip(OVER).toList();
  }

  /** Of letters the latest. */
  public List<LetterLine> latestLetters() {
    return letters.stream().limit(LETTERS).toList();
  }

  public List<LetterLine> earlierLetters() {
    return letters.stream().skip(LETTERS).toList();
  }

  /**
   * Something that is required.
   *
   * @param who whose it is to do: code
   * @param what title of the requirement
   * @param when until when, in words; empty where there is no day
   */
  public record Need(
      String who, String what, String when, boolean late, String law, String whyHref) {}

  /** A letter to the citizen. */
  public record LetterLine(String heading, String at, String href) {}
}
