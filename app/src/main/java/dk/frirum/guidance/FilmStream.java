package dk.frirum.guidance;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A film read piece by piece, as far as somebody asks: who jumps to the middle has the middle read
 * and no more, and no more than a piece of it is in memory at once.
 */
final class FilmStream extends InputStream {
  static final int PIECE = 256 * 1024;

  private final Pieces pieces;
  private final long size;
  private long at;
  private byte[] piece = new byte[0];
  private long pieceAt;

  FilmStream(Pieces pieces, long size) {
    this.pieces = pieces;
    this.size = size;
  }

  /** Where the pieces come from. */
  interface Pieces {
    /**
     * @param from where it begins, from 0
     * @param length in bytes
     * @return none where the film is no more
     */
    byte @Nullable [] read(long from, int length);
  }

  @Override
  public long skip(long bytes) {
    long skipped = Math.clamp(bytes, 0, size - at);
    at += skipped;
    return skipped;
  }

  @Override
  public int available() {
    return (int) Math.min(Integer.MAX_VALUE, size - at);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) == -1 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (at >= size) {
      return -1;
    }
    if (at < pieceAt || at >= pieceAt + piece.length) {
      byte[] found = pieces.read(at, (int) Math.min(PIECE, size - at));
      if (found == null || found.length == 0) {
        throw new FileNotFoundException("the film was taken away");
      }
      piece = found;
      pieceAt = at;
    }
    int from = (int) (at - pieceAt);
    int copied = Math.min(length, piece.length - from);
    System.arraycopy(piece, from, into, offset, copied);
    at += copied;
    return copied;
  }
}
