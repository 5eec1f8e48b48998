package dk.frirum.sharing;

import dk.frirum.access.SignedIn;
import dk.frirum.agreement.AgreementCard;
import dk.frirum.agreement.AgreementFile;
import dk.frirum.agreement.Agreements;
import dk.frirum.agreement.Recommendations;
import dk.frirum.trial.TrialAction;
import dk.frirum.trial.TrialActions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an agreement as one file: the cards for those who have the rules, Markdown for those who
 * read, and the data for another Frirum. The same agreement gives the same bytes.
 */
@Component
class Exporting {
  static final String DATA = "aftale.json";
  private static final LocalDate STILL = LocalDate.of(2020, 1, 1);

  private final Agreements agreements;
  private final TrialActions trials;
  private final Recommendations recommendations;
  private final JsonMapper json;

  Exporting(
      Agreements agreements,
      TrialActions trials,
      Recommendations recommendations,
      JsonMapper json) {
    this.agreements = agreements;
    this.trials = trials;
    this.recommendations = recommendations;
    this.json = json;
  }

  byte[] file(SignedIn who, long agreement, LocalDate today) {
    AgreementFile file = agreements.one(who.municipality(), agreement);
    List<TrialAction> under = trials.under(who.municipality(), agreement);
    SharedAgreement shared =
        Sharing.of(who.municipalityName(), today, file, under, recommendations.of(agreement));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, "LÆSMIG.md", Markdown.of(shared));
      entry(zip, DATA, json.writerWithDefaultPrettyPrinter().writeValueAsString(shared) + "\n");
      entry(zip, "kort/agreements/" + file.code() + ".yaml", AgreementCard.of(file));
      for (TrialAction trial : under) {
        if (trial.latest().hasCards()) {
          entry(zip, "kort/trials/" + trial.code() + ".yaml", trial.latest().cards());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A file in memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(STILL.atTime(LocalTime.MIDNIGHT));
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
