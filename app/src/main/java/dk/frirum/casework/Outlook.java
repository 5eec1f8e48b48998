package dk.frirum.casework;

import dk.frirum.casework.MistoldDates.ToldAt;
import dk.frirum.citizen.Citizen;
import java.util.List;

/**
 * What moving would do.
 *
 * @param away the wrong citizen's duties, without it
 * @param here the right citizen's, with it
 * @param told what was noted as told the wrong citizen at an interview of that day
 * @param beside what else there is to know
 */
public record Outlook(
    Citizen from, Citizen to, AfterSaving away, AfterSaving here, ToldAt told, Beside beside) {

  /**
   * What one kind of thing has to say besides.
   *
   * @param leaves what happens at the wrong citizen's, in words
   * @param comes what happens at the right one's
   * @param warnings what to look at first
   * @param checks what rules say of it for the right citizen
   * @param parties others who take part, of whom each can go along or not; empty where that is no
   *     question
   */
  public record Beside(
      List<String> leaves,
      List<String> comes,
      List<String> warnings,
      List<Check> checks,
      List<Goer> parties) {
    public static final Beside NOTHING = new Beside(List.of(), List.of(), List.of(), List.of());

    /** Where nobody else takes part. */
    public Beside(
        List<String> leaves, List<String> comes, List<String> warnings, List<Check> checks) {
      this(leaves, comes, warnings, checks, List.of());
    }

    public Beside {
      parties = List.copyOf(parties);
      leaves = List.copyOf(leaves);
      comes = List.copyOf(comes);
      warnings = List.copyOf(warnings);
      checks = List.copyOf(checks);
    }
  }

  /**
   * What a rule says, in words.
   *
   * @param look code of the answer, by which it is coloured
   */
  public record Check(
      String look, String answer, String title, String href, String law, String says) {}

  /**
   * Somebody who takes part.
   *
   * @param who in words
   * @param hint why it is so unless somebody says otherwise; empty for nothing
   * @param goes whether they go along unless somebody says otherwise
   */
  public record Goer(long id, String who, String hint, boolean goes) {}

  /** With what a kind of thing has to say. */
  public Outlook with(Beside more) {
    return new Outlook(from, to, away, here, told, more);
  }

  /** With dates that may have been told at it. */
  public Outlook with(ToldAt dates) {
    return new Outlook(from, to, away, here, dates, beside);
  }
}
