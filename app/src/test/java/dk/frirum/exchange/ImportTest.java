package dk.frirum.exchange;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.casework.Histories;
import dk.frirum.duty.CitizenDuty;
import dk.frirum.duty.Duties;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.exchange.ImportReport.Counts;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Wipe;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@DisplayName("An import")
class ImportTest {
  private static final String CITIZENS = "cpr;given_name;surname;address;phone\n";
  private static final String ANNA = "0181850000";
  private static final String BO = "0281850001";

  @Autowired DSLContext sql;
  @Autowired Import imports;
  @Autowired Histories histories;
  @Autowired Duties duties;
  @Autowired RulebookHolder holder;
  @TempDir Path directory;

  @BeforeEach
  void emptyMunicipality(DataSource database) {
    DSLContext owner = DSL.using(database, SQLDialect.POSTGRES);
    sql.deleteFrom(DUTY).execute();
    Wipe.tables(owner, "citizen", "case_event", "audit");
    sql.insertInto(MUNICIPALITY, MUNICIPALITY.CODE, MUNICIPALITY.NAME)
        .values("0999", "Havrelund Kommune")
        .onConflictDoNothing()
        .execute();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "UTF-8, ;",
    "UTF-8, ','",
    "UTF-8, tab",
    "UTF-8-BOM, ;",
    "UTF-16LE-BOM, ;",
    "UTF-16BE-BOM, tab",
    "UTF-16LE, ','",
    "windows-1252, ;",
    "windows-1252, ','"
  })
  @DisplayName("keeps æøåÆØÅé, quotes, separators and line breaks however the file is written")
  void letters(String encoding, String separatorName) throws Exception {
    String separator = separatorName.equals("tab") ? "\t" : separatorName;
    String address = "Ærøvej 1 \"Åsen\"; st,\ttv";
    String text =
        String.join(separator, "cpr", "given_name", "surname", "address")
            + "\r\n"
            + String.join(
                separator,
                "018185-0000",
                "Åse Élise",
                "Østergård Ægidius",
                "\"" + address.replace("\t", " ").replace("\"", "\"\"") + "\"")
            + "\r\n";
    ImportReport report = run(bytes(text, encoding), false);
    assertEquals(new Counts(1, 1, 0, 0, 0), report.counts(), report.toString());
    var citizen = sql.selectFrom(CITIZEN).fetchSingle();
    assertEquals("Åse Élise", citizen.getGivenName());
    assertEquals("Østergård Ægidius", citizen.getSurname());
    assertEquals(address.replace("\t", " "), citizen.getAddress());
    assertEquals("aase elise oestergaard aegidius", citizen.getSearchName());
    assertEquals("1985-01-01", citizen.getBorn().toString());
  }

  @Test
  @DisplayName("takes the good rows around a bad one, and says where the bad one stands and why")
  void badRowInTheMiddle() throws Exception {
    ImportReport report =
        run(CITIZENS + ANNA + ";Anna;Holm;;\n311385-1234;Nul;Nix;;\n" + BO + ";Bo;Dahl;;\n", false);
    assertEquals(new Counts(3, 2, 0, 0, 1), report.counts());
    ImportReport.Line line = report.lines().getFirst();
    assertEquals(3, line.line());
    assertEquals("cpr", line.field());
    assertEquals("De første seks cifre er ingen dato (ddmmåå)", line.message().danish());
    assertTrue(line.raw().startsWith("311385-••••;"), line.raw());
    assertEquals(2, sql.fetchCount(CITIZEN));
  }

  @Test
  @DisplayName("of the same file a second time changes nothing and says so")
  void twice() throws Exception {
    String citizens = CITIZENS + ANNA + ";Anna;Holm;Vej 1;07111111\n" + BO + ";Bo;Dahl;;\n";
    String spells = "cpr;benefit;from;to\n" + ANNA + ";sickness-benefit;2024-01-01;\n";
    String interviews =
        "cpr;kind;date;form;outcome\n"
            + ANNA
            + ";follow-up-interview;2024-02-01;video;citizen-absent\n"
            + ANNA
            + ";follow-up-interview;2024-02-01;video;held\n";
    String events = "cpr;kind;date;category\n" + ANNA + ";triage;2024-01-09;2\n";
    String facts = "cpr;fact;value;from;to\n" + ANNA + ";expected-absence;12 weeks;2024-01-01;\n";
    for (String file : List.of(citizens, spells, interviews, events, facts)) {
      Counts first = run(file, false).counts();
      assertEquals(first.read(), first.created(), file);
    }
    int trail = sql.fetchCount(AUDIT);
    int written = sql.fetchCount(CASE_EVENT);
    assertEquals(7, written);
    for (String file : List.of(citizens, spells, interviews, events, facts)) {
      Counts second = run(file, false).counts();
      assertEquals(second.read(), second.unchanged(), file);
    }
    assertEquals(trail, sql.fetchCount(AUDIT));
    assertEquals(written, sql.fetchCount(CASE_EVENT));
  }

  @Test
  @DisplayName("of an interview the a-kasse held meets the a-kasse's duty (LAB § 31, stk. 4)")
  void heldByFund() throws Exception {
    run(CITIZENS + ANNA + ";Anna;Holm;;\n", false);
    run("cpr;benefit;from;to\n" + ANNA + ";unemployment-benefit;2024-01-15;\n", false);
    run(
        "cpr;kind;date;form;outcome\n" + ANNA + ";a-kasse-interview;2024-01-25;video;held\n",
        false);
    assertEquals(
        "MET",
        sql.select(DUTY.STATUS)
            .from(DUTY)
            .where(DUTY.REQUIREMENT.eq("a-kasse-first-interview"))
            .fetchSingle()
            .value1());
  }

  @Test
  @DisplayName("changes what reads otherwise, keeps how it was, and computes what is due anew")
  void changes() throws Exception {
    run(CITIZENS + ANNA + ";Anna;Holm;;\n", false);
    run("cpr;benefit;from;to\n" + ANNA + ";unemployment-benefit;2024-01-01;\n", false);
    run("cpr;fact;value;from\n" + ANNA + ";target-group;insured;2024-01-01\n", false);
    long citizen = sql.select(CITIZEN.ID).from(CITIZEN).fetchSingle().value1();
    assertTrue(duties.of(citizen).stream().anyMatch(CitizenDuty::outstanding));

    ImportReport report =
        run(
            "cpr;benefit;from;to\n" + ANNA + ";unemployment-benefit;2024-01-01;2024-02-01\n",
            false);
    assertEquals(new Counts(1, 0, 1, 0, 0), report.counts());
    assertEquals(
        "2024-02-01", String.valueOf(sql.selectFrom(SPELL).fetchSingle().getDuring().to()));
    assertEquals(
        holder.rulebook().evaluate(histories.of(citizen), duties.today()).size(),
        duties.of(citizen).size());
    assertTrue(duties.of(citizen).stream().noneMatch(CitizenDuty::outstanding));
    var event = sql.selectFrom(CASE_EVENT).orderBy(CASE_EVENT.ID.desc()).limit(1).fetchSingle();
    assertTrue(String.valueOf(event.getBefore()).contains("[2024-01-01,)"), event.toString());
    assertTrue(String.valueOf(event.getAfter()).contains("2024-02-02"), event.toString());
  }

  @Test
  @DisplayName("on trial says what would happen, and nothing does")
  void dryRun() throws Exception {
    String file = CITIZENS + ANNA + ";Anna;Holm;;\n" + ANNA + ";Anna;Holm;;\nx;;;;\n";
    ImportReport trial = run(file, true);
    assertEquals(0, sql.fetchCount(CITIZEN) + sql.fetchCount(CASE_EVENT) + sql.fetchCount(AUDIT));
    ImportReport real = run(file, false);
    assertEquals(real.counts(), trial.counts());
    assertEquals(real.lines(), trial.lines());
    assertEquals(new Counts(3, 1, 0, 1, 1), real.counts());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "cpr;benefit;from;to | 0181850000;sickness-benefit;2024-02-30; | Datoen 2024-02-30 findes ikke",
        "cpr;benefit;from;to | 0181850000;sickness-benefit;2024-03-01;2024-02-01 | før første dag",
        "cpr;benefit;from;to | 0181850000;sickness-benefit;1989-12-31; | uden for 1990 til 2060",
        "cpr;kind;date;category | 0181850000;triage;1989-12-31;1 | uden for 1990 til 2060",
        "cpr;benefit;from;to | 0181850000;sicknes-benefit;2024-03-01; | mente du 'sickness-benefit'?",
        "cpr;benefit;from;to | 0381850000;sickness-benefit;2024-03-01; | kendes ikke",
        "cpr;benefit;from;to | 0181850000;sickness-benefit;12/31/2024; | Datoen 12/31/2024 findes ikke",
        "cpr;benefit;from;to | 0181850000;sickness-benefit;1.1.24; | er ingen dato",
        "cpr;benefit;from;to | 0181850000;sickness-benefit | Rækken har 2 felter, overskriften 4",
        "cpr;benefit;from;to | 0181850000;sickness-benefit;2019-06-01;2020-06-01 | overlapper",
        "cpr;kind;date;form;outcome | 0181850000;folow-up-interview;2024-03-01;video;held | mente du 'follow-up-interview'?",
        "cpr;kind;date;form;outcome | 0181850000;follow-up-interview;2099-03-01;video;held | uden for 1900 til 2090",
        "cpr;kind;date;form;outcome | 0181850000;follow-up-interview;2089-03-01;video;held | ude i fremtiden",
        "cpr;kind;date;form;outcome | 0181850000;follow-up-interview;2024-03-01;skype;held | Ukendt form 'skype'",
        "cpr;kind;date;category | 0181850000;triage;2024-03-01;7 | Ukendt værdi '7'",
        "cpr;kind;date;category | 0181850000;reassessment;2024-03-01;1 | hører ikke til",
        "cpr;fact;value;from | 0181850000;expected-absence;long;2024-03-01 | en længde som 8 weeks",
        "cpr;given_name;surname;born | 0181850000;Anna;Holm;1985-01-02 | passer ikke til CPR-nummeret",
        "cpr;given_name;surname;born | 0181850000;;Holm; | skal være udfyldt",
        "cpr;given_name;surname;municipality | 0181850000;Anna;Holm;0101 | hører til kommune 0101",
        "cpr;given_name;surname;caseworker | 0181850000;Anna;Holm;nobody | Ukendt medarbejder"
      })
  @DisplayName("says in a sentence what is wrong with a row")
  void sentences(String header, String row, String sentence) throws Exception {
    run(CITIZENS + ANNA + ";Anna;Holm;;\n", false);
    run("cpr;benefit;from;to\n" + ANNA + ";sickness-benefit;2020-01-01;2020-12-31\n", false);
    ImportReport report = run(header + "\n" + row + "\n", false);
    assertEquals(1, report.counts().skipped(), report.toString());
    assertTrue(report.lines().getFirst().message().danish().contains(sentence), report.toString());
  }

  @Test
  @DisplayName("of a file with another header says which columns are missing")
  void unknownHeader() {
    Unreadable refusal =
        assertThrows(Unreadable.class, () -> run("cpr;benefit;start\n" + ANNA + ";x;y\n", true));
    assertTrue(refusal.text().danish().contains("spells, hvor der mangler: from"));
    assertThrows(Unreadable.class, () -> run("", true));
  }

  @Test
  @DisplayName("never undoes what a person corrected or withdrew here")
  void workStands() throws Exception {
    run(CITIZENS + ANNA + ";Anna;Holm;;\n", false);
    String header = "cpr;kind;date;form;outcome\n";
    String one = ANNA + ";job-interview;2024-02-01;video;held\n";
    String two = ANNA + ";job-interview;2024-03-01;video;held\n";
    run(header + one + two, false);
    var interviews = sql.selectFrom(INTERVIEW).orderBy(INTERVIEW.HELD_ON).fetch();
    byPerson(
        interviews.get(0).getId(),
        "update interview set form = 'phone', held_on = '2024-02-02' where id = ?");
    byPerson(interviews.get(1).getId(), "update interview set withdrawn = true where id = ?");
    ImportReport again = run(header + one + two, false);
    assertEquals(new Counts(2, 0, 0, 2, 0), again.counts());
    assertEquals(2, again.lines().size());
    assertEquals(2, sql.fetchCount(INTERVIEW));
  }

  private void byPerson(long interview, String change) {
    sql.execute(
        """
        insert into case_event (citizen_id, kind, subject, subject_id, reason, before, at)
        select citizen_id, 'interview-corrected', 'interview', id, 'fejl', to_jsonb(i), now()
        from interview i where id = ?
        """,
        interview);
    sql.execute(change, interview);
  }

  private ImportReport run(String text, boolean dryRun) throws IOException, Unreadable {
    return run(text.getBytes(StandardCharsets.UTF_8), dryRun);
  }

  private ImportReport run(byte[] content, boolean dryRun) throws IOException, Unreadable {
    Path file = directory.resolve("file.csv");
    Files.write(file, content);
    return imports.run(order(file, dryRun), _ -> {});
  }

  static Import.Order order(Path file, boolean dryRun) {
    return new Import.Order(file, "file.csv", dryRun, "0999", null);
  }

  private static byte[] bytes(String text, String encoding) {
    boolean mark = encoding.endsWith("-BOM");
    Charset charset = Charset.forName(encoding.replace("-BOM", ""));
    return ((mark ? "\uFEFF" : "") + text).getBytes(charset);
  }
}
