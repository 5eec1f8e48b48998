package dk.frirum.evidence.cell;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Cells by key. Those of several municipalities, or of more weeks, are added up. */
public final class Cells {
  private final SortedMap<CellKey, Cell> cells = new TreeMap<>();

  /** The sum of some. */
  public static Cells merged(Collection<Cells> parts) {
    Cells all = new Cells();
    parts.forEach(all::add);
    return all;
  }

  public Cells add(CellKey key, Cell cell) {
    cells.merge(key, cell, Cell::plus);
    return this;
  }

  public Cells add(Cells others) {
    others.cells.forEach(this::add);
    return this;
  }

  public @Nullable Cell get(CellKey key) {
    return cells.get(key);
  }

  /** Those whose key is meant. */
  public Cells where(Predicate<CellKey> meant) {
    Cells some = new Cells();
    cells.forEach((key, cell) -> {
      if (meant.test(key)) {
        some.cells.put(key, cell);
      }
    });
    return some;
  }

  /** In the order of the keys. */
  public SortedMap<CellKey, Cell> all() {
    return Collections.unmodifiableSortedMap(cells);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Cells others && cells.equals(others.cells);
  }

  @Override
  public int hashCode() {
    return cells.hashCode();
  }

  @Override
  public String toString() {
    return CellFile.text(this);
  }
}
