package dk.frirum.plan;

import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import java.util.List;
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
    Fields typed,
    List<FieldError> errors) {

  public PlanView {
    sections = List.copyOf(sections);
    latest = List.copyOf(latest);
    about = List.copyOf(about);
    errors = List.copyOf(errors);
  }

  /** What is wrong with a field; none when all is well. */
  public @Nullable String wrong(String field) {
    return FieldError.of(errors, field);
  }

  /** What stands in a field of a form that was sent back; else what stands there at first. */
  public String typed(String form, String field, String otherwise) {
    return typed.v("form").equals(form) ? typed.v(field) : otherwise;
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
      boolean mayChange,
      boolean mayTick,
      int version,
      boolean changed) {}
}
