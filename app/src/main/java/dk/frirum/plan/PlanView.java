package dk.frirum.plan;

import dk.frirum.draft.DraftView;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan as one person sees it.
 *
 * @param name the citizen's name
 * @param own whether it is the reader's own
 * @param sections goals first, steps last
 * @param made whether it is a plan yet: a goal or wish, and a step
 * @param detour whether there are steps and none towards job, company or education
 * @param latest the latest changes in words, latest first
 * @param about what a step can belong to: meetings and interviews
 * @param kept what was written before and never saved, by the name of its form
 * @param drafts by kind, and {@code line} for the forms that change one; none for those who keep
 *     none
 * @param typed what was typed and could not be saved; {@code form} says in which form
 */
public record PlanView(
    String name,
    String citizenHref,
    String action,
    String versionsHref,
    String printHref,
    boolean own,
    List<Section> sections,
    boolean made,
    boolean detour,
    List<String> latest,
    List<Choice> about,
    String due,
    Map<String, Fields> kept,
    Map<String, DraftView> drafts,
    Fields typed,
    List<FieldError> errors) {

  public PlanView {
    sections = List.copyOf(sections);
    latest = List.copyOf(latest);
    about = List.copyOf(about);
    kept = Map.copyOf(kept);
    drafts = Map.copyOf(drafts);
    errors = List.copyOf(errors);
  }

  /** What is wrong with a field; none when all is well. */
  public @Nullable String wrong(String field) {
    return FieldError.of(errors, field);
  }

  /** What stands in a field of a form that was sent back, or kept; else what is there at first. */
  public String typed(String form, String field, String otherwise) {
    if (typed.v("form").equals(form)) {
      return typed.v(field);
    }
    Fields before = kept.get(form);
    return before == null ? otherwise : before.v(field);
  }

  /** Whether something is being written in a form. */
  public boolean open(String form) {
    return typed.v("form").equals(form) || kept.containsKey(form);
  }

  /** The draft of the forms that add a line of a kind, or {@code line} of those that change one. */
  public @Nullable DraftView draft(String forms) {
    return drafts.get(forms);
  }

  /**
   * All lines of a kind.
   *
   * @param kind code
   * @param mayAdd whether the reader can add one
   * @param key sent with the form that adds one, so that a double click adds one
   */
  public record Section(String kind, boolean mayAdd, String key, List<Line> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line.
   *
   * @param form name of its form
   * @param way code; empty for what is no step, as {@code doer}, {@code due}
   * @param dueWords {@code senest 12. marts 2024 (om 3 dage)}
   * @param late whether it is past the day and not done
   * @param done the day it was done, in words; empty before
   * @param by who wrote it
   * @param about what it belongs to, in words; empty for nothing
   * @param aboutHref where that is; empty where the reader may not open it
   * @param aboutCode its value among {@link PlanView#about}
   * @param state code of where the placement stands that it is; empty for no placement
   * @param changed whether it was changed by another while the reader typed
   */
  public record Line(
      long id,
      String form,
      String words,
      String way,
      String doer,
      String due,
      String dueWords,
      boolean late,
      String done,
      String by,
      boolean byCitizen,
      String about,
      String aboutHref,
      String aboutCode,
      String state,
      boolean mayChange,
      boolean mayTick,
      int version,
      boolean changed) {}
}
