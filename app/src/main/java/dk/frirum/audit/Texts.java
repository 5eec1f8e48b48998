package dk.frirum.audit;

/** How what stands beside a row of the chain is read with it. */
final class Texts {
  private Texts() {}

  /**
   * Erasures that say in the chain what they took out of the trail, and took just that: others have
   * erased nothing lawfully.
   */
  static final String LAWFUL =
      """
      lawful as materialized (
        select distinct e.id from erasure e join audit a
          on a.action in ('citizen-erased', 'texts-erased') and (a.details ->> 'erasure')::bigint = e.id
        where a.details ->> 'marks' = erasure_marks(e.id))
      """;

  /** {@link State} of a row's text, by its name. */
  static final String STATE =
      """
      case
        when audit.text_hash is null and audit_text.audit_id is null then 'NONE'
        when audit_text.said is not null and audit.text_hash = sha256(audit_text.salt || convert_to(audit_text.said, 'UTF8'))
          then 'THERE'
        when audit_text.said is null and audit_text.erasure_id in (select id from lawful)
          then case when audit_text.line_hash is null then 'ERASED' else 'ERASED_FROM_LINE' end
        else 'TOUCHED'
      end
      """;

  /** What became of the words that belong to a row. */
  enum State {
    NONE,
    /** As they were written. */
    THERE,
    /** Erased by a record of it. */
    ERASED,
    /** The same, of a row that held them itself. */
    ERASED_FROM_LINE,
    /** Changed, removed without a record, or put to a row that has none. */
    TOUCHED
  }
}
