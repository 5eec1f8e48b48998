package dk.frirum.testing;

import java.util.List;
import org.jooq.DSLContext;

/** Empties tables of a test's database, the trails among them, as no application may. */
public final class Wipe {
  private static final List<String> TRAILS =
      List.of(
          "audit",
          "case_event",
          "evaluation_protocol",
          "evaluation_run",
          "evaluation_sharing",
          "evaluation_comparison",
          "release",
          "release_number",
          "publication");

  private Wipe() {}

  /** Empties tables and all that refers to them; the trail begins anew. */
  public static void tables(DSLContext owner, String... tables) {
    untriggered(owner, "truncate " + String.join(", ", tables) + " restart identity cascade");
    owner.execute("delete from audit_text where not exists (select from audit)");
    owner.execute("delete from audit_drop where not exists (select from audit)");
    owner.execute(
        "update audit_head set number = 0, hash = sha256(convert_to('frirum audit lane ' || lane, 'UTF8')) "
            + "where not exists (select from audit)");
  }

  /** Runs a statement behind the triggers' back. */
  public static void untriggered(DSLContext owner, String statement) {
    TRAILS.forEach(trail -> owner.execute("alter table " + trail + " disable trigger user"));
    owner.execute(statement);
    TRAILS.forEach(trail -> owner.execute("alter table " + trail + " enable trigger user"));
  }
}
