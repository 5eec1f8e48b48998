package dk.frirum.duty;

import dk.frirum.rules.Status;
import dk.frirum.web.Basis;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a duty exists and stands where it stands (<i>Hvorfor?</i>). All texts are in the reader's
 * language.
 *
 * @param title title of the requirement
 * @param sentence the answer in one or two sentences
 * @param name the citizen's name
 * @param citizenHref the citizen's page
 * @param status where the duty stands; none when the requirement gives no duty
 * @param due last day in time; none where the law gives none
 * @param basis paragraph, version in force, verification, source
 * @param facts the facts used
 * @param steps the arithmetic, in order
 * @param considered what else was tried: deviations, other versions, other conditions
 * @param doubts discretion and what cannot be expressed; empty for none
 * @param wording the act's own words, where we have them
 * @param rulebookHash hash of the rulebook that gave the answer
 * @param cardHref the card in the rulebook
 * @param pageHref address of this explanation as a page of its own
 * @param registerHref the form with the kind preset; none where nothing may be changed
 * @param told the date the citizen was told; none where nobody was told one
 * @param tell the form that notes that the citizen was told the date; none where that is not
 *     possible
 * @param trials what agreements and trials made of it; empty where only law acts
 */
public record WhyView(
    String title,
    String sentence,
    String name,
    String citizenHref,
    @Nullable Status status,
    @Nullable LocalDate due,
    Basis basis,
    List<Fact> facts,
    List<Step> steps,
    List<Considered> considered,
    List<String> doubts,
    @Nullable String wording,
    String rulebookHash,
    String cardHref,
    String pageHref,
    @Nullable String registerHref,
    @Nullable Told told,
    @Nullable Tell tell,
    List<Trial> trials) {

  public WhyView {
    facts = List.copyOf(facts);
    steps = List.copyOf(steps);
    considered = List.copyOf(considered);
    doubts = List.copyOf(doubts);
    trials = List.copyOf(trials);
  }

  /**
   * An agreement or trial that acts.
   *
   * @param statute what the law would have required, in words
   * @param effect code of what it does
   * @param until last day it acts; none while it is open
   * @param href its card
   */
  public record Trial(
      String title, String statute, String effect, @Nullable LocalDate until, String href) {}

  /**
   * The date told.
   *
   * @param on when
   * @param channel code of how
   * @param by name; empty where not known
   * @param moved whether the rules now come to another date, or to none
   */
  public record Told(LocalDate due, LocalDate on, String channel, String by, boolean moved) {}

  /** What the form sends back: the duty, and the date as it is shown. */
  public record Tell(
      String action, long spell, String requirement, LocalDate anchor, LocalDate due) {}

  /**
   * A fact used.
   *
   * @param name as {@code Første fraværsdag}
   * @param value as read; {@code ikke oplyst} where it is missing
   * @param origin where it comes from and since when, in words; empty for nothing to say
   * @param missing whether the answer hangs on its being unknown
   * @param registerHref where it is registered, when it is missing; none where it cannot be
   */
  public record Fact(
      String name, String value, String origin, boolean missing, @Nullable String registerHref) {
    /** One nobody here can register. */
    public Fact(String name, String value, String origin, boolean missing) {
      this(name, value, origin, missing, null);
    }
  }

  /**
   * A step of the arithmetic.
   *
   * @param text what is done, as {@code 8 uger fra første fraværsdag, samme ugedag}
   * @param result what comes out, as {@code mandag 26. februar 2024}; none for a step without a
   *     value
   */
  public record Step(String text, @Nullable String result) {}

  /**
   * Something else that was tried.
   *
   * @param title title of the card or condition
   * @param reason why it did, or did not, apply
   * @param applied whether it did
   * @param href its card; none where it has none
   */
  public record Considered(String title, String reason, boolean applied, @Nullable String href) {}
}
