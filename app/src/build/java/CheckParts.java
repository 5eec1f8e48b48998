import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * Holds the lists of parts that come with a release against what the release is made of: each library in the jar stands
 * in the one, each package the browser gets something of in the other, with its version. Ends with 1 where one is missing.
 *
 * <p>Arguments: the jar, npm's lock file, the list of libraries, the list of packages.
 */
public final class CheckParts {
  private static final String LIBRARIES = "BOOT-INF/lib/";
  private static final Pattern PURL = Pattern.compile("\"purl\"\\s*:\\s*\"pkg:(?:maven|npm)/([^\"?]+)@([^\"?@]+)[^\"]*\"");
  private static final Pattern LOCKED =
      Pattern.compile("\"node_modules/([^\"]+)\": \\{\\s*\"version\": \"([^\"]+)\"([^{}]*)");

  /** Spring Boot's packaging puts it in the jar, with its own version, and no build declares it. */
  private static final Pattern OF_PACKAGING = Pattern.compile("spring-boot-jarmode-tools-.*");

  public static void main(String[] arguments) throws IOException {
    Set<String> listed = listed(Path.of(arguments[2]));
    Set<String> missing = new TreeSet<>();
    Set<String> libraries = libraries(Path.of(arguments[0]));
    libraries.stream()
        .filter(name -> !OF_PACKAGING.matcher(name).matches())
        .filter(name -> listed.stream().noneMatch(part -> name.equals(part + ".jar") || name.startsWith(part + "-")))
        .forEach(name -> missing.add("library " + name));
    Set<String> web = listed(Path.of(arguments[3]));
    Set<String> packages = packages(Path.of(arguments[1]));
    packages.stream().filter(each -> !web.contains(each)).forEach(each -> missing.add("package " + each));
    if (libraries.size() < 50 || packages.isEmpty()) {
      missing.add("hardly anything was looked at: " + libraries.size() + " libraries, " + packages.size() + " packages");
    }
    if (!missing.isEmpty()) {
      System.err.println("The lists of parts lack: " + String.join(", ", missing));
      System.exit(1);
    }
    System.out.println(libraries.size() + " libraries and " + packages.size() + " packages stand in the lists of parts.");
  }

  private static Set<String> libraries(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
          .map(name -> name.substring(LIBRARIES.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Name and version of each part, as a file of it is called. */
  private static Set<String> listed(Path list) throws IOException {
    Set<String> parts = new TreeSet<>();
    Matcher purl = PURL.matcher(Files.readString(list));
    while (purl.find()) {
      String name = URLDecoder.decode(purl.group(1), StandardCharsets.UTF_8);
      parts.add(name.substring(name.lastIndexOf('/') + 1) + "-" + purl.group(2));
    }
    return parts;
  }

  private static Set<String> packages(Path lock) throws IOException {
    Set<String> packages = new TreeSet<>();
    Matcher locked = LOCKED.matcher(Files.readString(lock));
    while (locked.find()) {
      if (!locked.group(3).contains("\"dev\": true")) {
        packages.add(locked.group(1) + "-" + locked.group(2));
      }
    }
    return packages;
  }
}
