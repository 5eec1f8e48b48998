package dk.frirum.evidence.table;

import java.io.Serial;

/** What is asked of a table that it does not have, in a sentence for the one who asked. */
public final class TableException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final int offset;

  TableException(String message, int offset) {
    super(message);
    this.offset = offset;
  }

  /** Where in the expression it went wrong, from 0. */
  public int offset() {
    return offset;
  }
}
