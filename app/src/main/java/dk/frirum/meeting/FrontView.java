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
 * @param over those that are over and of which the citizen was told something, the latest first
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

  public FrontView {
    meetings = List.copyOf(meetings);
    tasks = List.copyOf(tasks);
    needs = List.copyOf(needs);
    over = List.copyOf(over);
    letters = List.copyOf(letters);
    links = List.copyOf(links);
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
