package dk.frirum.meeting;

import dk.frirum.web.Page;
import dk.frirum.web.Words;

/** What is said to one who has done something on a page of their own. */
final class OwnFlash {
  private OwnFlash() {}

  /**
   * That an answer was taken, or why not.
   *
   * @param owner name of the one who holds the meeting
   */
  static Page.Flash answered(Result result, String owner, Words words) {
    return switch (result) {
      case Result.Done _ -> new Page.Flash(Page.Tone.SUCCESS, words.t("reply.done", owner));
      case Result.Conflict _, Result.Refused _ ->
          new Page.Flash(Page.Tone.WARNING, words.t("reply.conflict"));
    };
  }

  static Page.Flash done(Tasks.Change change, Words words) {
    return switch (change) {
      case DONE -> new Page.Flash(Page.Tone.SUCCESS, words.t("own.task.done"));
      case CONFLICT -> new Page.Flash(Page.Tone.WARNING, words.t("task.conflict"));
    };
  }
}
