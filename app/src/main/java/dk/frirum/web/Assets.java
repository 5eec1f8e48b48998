package dk.frirum.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Addresses of what the browser fetches. Each carries the build's version, so that browsers may
 * keep the files for as long as they like.
 */
public final class Assets {

  private static final String VERSION = version();

  private Assets() {}

  /** Address of a file under {@code /assets}, as {@code css/dkfds.css}. */
  public static String href(String file) {
    return "/assets/" + file + "?v=" + VERSION;
  }

  /** Address of an icon of the design system, for {@code <use href>}. */
  public static String icon(String name) {
    return href("img/icons.svg") + "#" + name;
  }

  private static String version() {
    try (InputStream in = Assets.class.getResourceAsStream("/assets.properties")) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "dev");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
