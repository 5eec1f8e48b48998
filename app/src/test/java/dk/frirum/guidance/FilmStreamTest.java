package dk.frirum.guidance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.StreamUtils;

@DisplayName("A film that is read piece by piece")
class FilmStreamTest {
  private int asked;
  private long read;

  private FilmStream of(byte[] film) {
    return new FilmStream(
        (from, length) -> {
          asked++;
          read += length;
          return Arrays.copyOfRange(film, (int) from, (int) from + length);
        },
        film.length);
  }

  @Test
  @DisplayName("has just the bytes of every range, and reads no more than a piece beyond them")
  void ranges() throws IOException {
    byte[] film = new byte[4 * FilmStream.PIECE + 77];
    new Random(1).nextBytes(film);
    assertArrayEquals(film, of(film).readAllBytes());
    assertEquals(5, asked);
    Random random = new Random(20261127L);
    for (int n = 0; n < 200; n++) {
      int from = random.nextInt(film.length);
      int to = from + random.nextInt(Math.min(3000, film.length - from));
      asked = 0;
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      StreamUtils.copyRange(of(film), out, from, to);
      assertArrayEquals(Arrays.copyOfRange(film, from, to + 1), out.toByteArray());
      assertEquals(1, asked, "one piece, wherever it is");
    }
  }

  @Test
  @DisplayName("of two gigabytes' middle costs a piece")
  void big() throws IOException {
    long size = 2L * 1024 * 1024 * 1024 - 1;
    FilmStream film =
        new FilmStream(
            (from, length) -> {
              read += length;
              return new byte[length];
            },
            size);
    film.skip(size / 2);
    assertEquals(100, film.readNBytes(100).length);
    assertEquals(FilmStream.PIECE, read);
  }

  @Test
  @DisplayName("that is taken away while it is played ends with an error, not as if it were whole")
  void gone() {
    FilmStream film = new FilmStream((from, length) -> null, 10);
    assertThrows(IOException.class, film::readAllBytes);
  }
}
