package dk.frirum.rules.card;

/** Where something stands in a rulebook: file, and line and column from 1. */
public record Place(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
