package dk.frirum.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.web.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a report says")
class ReportWordsTest {
  private static final Words DANISH = Words.of(Locale.of("da"));
  private static final String EFFECT = "back-by@1/26/difference";
  private static final String BEFORE = "back-by@1/26/before";
  private static final String OTHERS = Against.ID + "26/difference";
  private static final String APART = Against.ID + "26/pre-trend";
  private static final String DOSE = Work.DUTIES + "/26/difference";

  private static Row row(String id, double lower, double upper, String said) {
    return new Row(id, (lower + upper) / 2, lower, upper, 2_000L, said, "made up", true);
  }

  private static Report with(Report report, Row... rows) {
    Map<String, Row> all = new LinkedHashMap<>(report.rows());
    for (Row each : rows) {
      all.put(each.id(), each);
    }
    return new Report(
        report.title(),
        report.trial(),
        report.base(),
        report.skeleton(),
        report.plan(),
        all,
        report.cut(),
        report.hash(),
        report.frozen(),
        report.number(),
        report.differences(),
        report.late(),
        report.protocol(),
        report.others(),
        report.w());
  }

  @ParameterizedTest(name = "before {0}, others {1}, moving {2}: {3}")
  @CsvSource({
    "better, , no, better",
    "not-worse, , no, not-worse",
    "worse, , no, worse",
    "undetermined, , no, undetermined",
    "few, , no, few",
    "none, , no, none",
    "better, , yes, moving",
    "not-worse, , yes, moving",
    "worse, , yes, worse",
    "better, better, no, better",
    "better, not-worse, no, not-worse",
    "not-worse, better, no, not-worse",
    "better, undetermined, no, apart",
    "better, worse, no, apart",
    "better, none, no, apart",
    "worse, better, no, apart",
    "worse, worse, no, worse",
    "undetermined, few, no, undetermined",
    "few, better, no, few",
    "better, better, yes, moving"
  })
  @DisplayName("for a recommendation follows from both comparisons and from what moved before")
  void advice(String before, @Nullable String others, String moving, String code) {
    boolean moves = moving.equals("yes");
    Report report =
        others == null
            ? with(
                SampleReport.of(DANISH),
                row(EFFECT, 0.01, 0.05, before),
                row(BEFORE, moves ? 0.01 : -0.03, 0.05, ""))
            : with(
                SampleReport.against(DANISH),
                row(EFFECT, 0.01, 0.05, before),
                row(BEFORE, -0.03, 0.05, ""),
                row(OTHERS, 0.01, 0.05, others),
                row(APART, moves ? 0.01 : -0.03, 0.05, ""));
    assertEquals(code, report.advice().code());
    assertFalse(report.advice().said().getFirst().contains("evaluation."));
    assertFalse(report.advice().rule().contains("evaluation."));
  }

  @Test
  @DisplayName("names both verdicts where they disagree, and recommends no requirement away")
  void apart() {
    Report report =
        with(
            SampleReport.against(DANISH),
            row(EFFECT, 0.01, 0.05, "better"),
            row(OTHERS, -0.2, 0.1, "undetermined"));
    String said = String.join(" ", report.advice().said());
    assertTrue(said.contains("i forhold til før: bedre"), said);
    assertTrue(said.contains("andre kommuner: uafklaret"), said);
    assertFalse(report.advice().rule().contains("overvej"), report.advice().rule());
  }

  @Test
  @DisplayName("of a good outcome is also whether fewer requirements were tried at all")
  void dose() {
    Report fewer =
        with(
            SampleReport.of(DANISH),
            row(EFFECT, -0.01, 0.05, "not-worse"),
            row(DOSE, -3, -2, "better"));
    assertTrue(fewer.advice().said().getLast().contains("gevinst"));
    Report as =
        with(
            SampleReport.of(DANISH),
            row(EFFECT, -0.01, 0.05, "not-worse"),
            row(DOSE, -1, 1, "undetermined"));
    assertTrue(as.advice().said().getLast().contains("ikke vist, at der er stillet færre krav"));
  }

  @Test
  @DisplayName("is not 'on a par' where the whole interval lies below 0, though within the margin")
  void lower() {
    Report on = with(SampleReport.of(DANISH), row(EFFECT, -0.04, 0.01, "not-worse"));
    assertTrue(on.says().contains("andelen er på niveau med før"), on::says);
    Report below = with(SampleReport.of(DANISH), row(EFFECT, -0.04, -0.01, "not-worse"));
    assertTrue(below.says().contains("på niveau med før er den ikke"), below::says);
    Report behind = with(SampleReport.against(DANISH), row(OTHERS, -0.04, -0.01, "not-worse"));
    assertTrue(behind.against().says().contains("på niveau med dem er den ikke"));
  }

  @Test
  @DisplayName("about the time before is not 'no movement' where that cannot be seen")
  void unknown() {
    Report held = with(SampleReport.of(DANISH), Row.few(BEFORE, false));
    assertTrue(held.course().contains("kan ikke ses"), held::course);
    Report still = with(SampleReport.of(DANISH), row(BEFORE, -0.02, 0.02, ""));
    assertTrue(still.course().contains("ingen sikker bevægelse"), still::course);
    Report on =
        with(
            SampleReport.of(DANISH),
            row(EFFECT, 0.02, 0.06, "better"),
            row(BEFORE, 0.02, 0.06, ""));
    assertTrue(on.course().contains("fortsættelse"), on::course);
    Report back =
        with(
            SampleReport.of(DANISH),
            row(EFFECT, 0.02, 0.06, "better"),
            row(BEFORE, -0.06, -0.02, ""));
    assertTrue(back.course().contains("retter sig af sig selv"), back::course);
  }

  @Test
  @DisplayName(
      "of minutes that are held back is that caseworkers may be too few, not only citizens")
  void fewCaseworkers() {
    Report report = with(SampleReport.of(DANISH), Row.few(Work.MINUTES + "/26/difference", true));
    assertTrue(report.minutes().contains("sagsbehandlere"), report::minutes);
    assertFalse(
        with(SampleReport.of(DANISH), Row.few(EFFECT, true)).effect().contains("sagsbehandlere"));
  }

  @Test
  @DisplayName(
      "stands beside each number of the short edition: what moved before, and the minutes missing")
  void beside() {
    for (Report.Fact each : SampleReport.of(DANISH).facts()) {
      assertTrue(each.beside().contains("Ændrede det sig allerede før?"), each::toString);
    }
    String dose = SampleReport.of(DANISH).facts().get(1).note();
    assertTrue(dose.contains("mindst ét krav fraveget eller ændret: 89,1 %; før: 0,0 %"), dose);
    String minutes = SampleReport.of(DANISH).facts().getLast().note();
    assertTrue(minutes.contains("91,4 %") && minutes.contains("50,0 %"), minutes);
  }

  @Test
  @DisplayName(
      "of an interval that goes on beyond the scale is an arrow, and no point that is not there")
  void beyond() {
    Drawing inside =
        with(SampleReport.of(DANISH), row(EFFECT, -0.3, 0.3, "undetermined")).drawing();
    assertFalse(inside.beyond());
    Drawing out = with(SampleReport.of(DANISH), row(EFFECT, 0.31, 0.5, "better")).drawing();
    assertTrue(out.beyond());
    assertFalse(out.effects().getLast().inside());
    assertTrue(out.effects().getFirst().inside());
  }

  @Test
  @DisplayName("defines every measure there is a number of, in both languages")
  void definitions() {
    for (Words words : new Words[] {DANISH, Words.of(Locale.UK)}) {
      Report report = SampleReport.of(words);
      for (Row row : report.rows().values()) {
        String measure = row.id().substring(0, row.id().indexOf('/'));
        boolean count = row.id().startsWith("in-") || row.id().startsWith("left-out@");
        assertTrue(
            count
                || measure.equals(Publishable.CURVE)
                || report.definitions().stream()
                    .anyMatch(each -> each.id().equals(measure) && each.words().length() > 30),
            row::id);
      }
    }
  }
}
