package dk.frirum.benchmark;

import dk.frirum.rules.Text;
import java.util.List;
import java.util.Optional;

/**
 * A table of jobindsats.dk whose figures can be read in. Only the first is a benchmarking; of the
 * others each column of figures is kept as a plain measure, without a rank.
 *
 * @param id as in the addresses of its API
 */
record KnownTable(String id, Text title) {
  static final String BENCHMARK = "y30r21";

  /** Those met in open municipal code that asks the API for them; titles shortened. */
  static final List<KnownTable> ALL =
      List.of(
          table(
              BENCHMARK,
              "Benchmarking: forventet og faktisk andel på ydelse",
              "Benchmarking: expected and actual share on benefits"),
          table("y01a02", "A-dagpenge", "Unemployment benefit"),
          table("y07a02", "Sygedagpenge", "Sickness benefit"),
          table(
              "y07a07",
              "Sygedagpenge: varighed af afsluttede forløb, uger",
              "Sickness benefit: length of ended courses, weeks"),
          table(
              "y07b15",
              "Sygedagpenge: status 3 måneder efter afsluttet forløb",
              "Sickness benefit: status 3 months after a course"),
          table("y08a02", "Fleksjob", "Flex jobs"),
          table("y09a02", "Ledighedsydelse", "Benefit between flex jobs"),
          table("y10a02", "Tilbagetrækningsydelse", "Withdrawal benefits"),
          table("y11a02", "Ressourceforløb", "Resource courses"),
          table("y12a02", "Jobafklaring", "Job clarification"),
          table("y14d03", "Beskæftigelse efter forløb", "Employment after a course"),
          table("y25i01", "Ledige fuldtidspersoner", "Unemployed full-time persons"),
          table(
              "y25i08",
              "Andel i arbejde 3, 6, 9 og 12 måneder efter ny ledighed",
              "Share in work 3, 6, 9 and 12 months after new unemployment"),
          table("y40a02", "Barselsdagpenge", "Maternity benefit"),
          table("y60a02satser", "Kontanthjælp efter sats", "Cash benefit by rate"),
          table(
              "y60b15",
              "Kontanthjælp: status 3 måneder efter afsluttet forløb",
              "Cash benefit: status 3 months after a course"),
          table("qtij01", "Ordinære timer", "Ordinary hours"),
          table("ptva02", "Offentlig forsørgelse i alt", "Public support in all"));

  static Optional<KnownTable> of(String id) {
    return ALL.stream().filter(each -> each.id.equals(id)).findFirst();
  }

  boolean benchmark() {
    return id.equals(BENCHMARK);
  }

  private static KnownTable table(String id, String danish, String english) {
    return new KnownTable(id, new Text(danish, english));
  }
}
