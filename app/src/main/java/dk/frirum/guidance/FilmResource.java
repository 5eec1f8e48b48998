package dk.frirum.guidance;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/** A film in the database as Spring serves one, whole or by ranges. */
final class FilmResource extends AbstractResource {
  private final FilmStream.Pieces pieces;
  private final long size;

  FilmResource(FilmStream.Pieces pieces, long size) {
    this.pieces = pieces;
    this.size = size;
  }

  @Override
  public String getDescription() {
    return "film";
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public long contentLength() {
    return size;
  }

  @Override
  public InputStream getInputStream() {
    return new FilmStream(pieces, size);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
