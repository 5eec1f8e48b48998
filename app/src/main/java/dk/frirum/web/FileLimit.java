package dk.frirum.web;

/**
 * The biggest file a page takes. It is said before anybody chooses, again beside a file that is
 * bigger, and checked where the file comes in.
 *
 * @param megabytes of 1024 × 1024 bytes
 */
public record FileLimit(int megabytes) {
  /** The most the server reads of any form, a little less than in {@code application.yaml}. */
  public static final FileLimit WHOLE = new FileLimit(64);

  /** In bytes. */
  public long bytes() {
    return megabytes * 1024L * 1024L;
  }

  /** Whether a file of so many bytes is taken. */
  public boolean takes(long bytes) {
    return bytes <= bytes();
  }

  /** What may be chosen. */
  public String hint(Words words) {
    return words.t("file.most", megabytes);
  }

  /** What is wrong with one that is bigger, and what to do. */
  public String big(Words words) {
    return words.t("file.big", megabytes);
  }
}
