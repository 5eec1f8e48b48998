package dk.frirum.hardening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What Frirum is built on")
class DependenciesTest {
  private static final List<String> MODULES =
      List.of("rules", "population", "evidence", "app", "cluster", "benchmarks");
  private static final Pattern PART = Pattern.compile("`([\\w.*-]+)`");
  private static final Pattern IN_REPOSITORY =
      Pattern.compile(".*/repository/(.+)/([^/]+)/([^/]+)/[^/]+\\.jar");

  @Test
  @DisplayName("stands in docs/dependencies.md with its reason, all of it and nothing else")
  void documented() throws IOException {
    Set<String> documented = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("../docs/dependencies.md"))) {
      if (line.startsWith("|")) {
        PART.matcher(line).results().forEach(each -> documented.add(each.group(1)));
      }
    }
    Set<String> used = new TreeSet<>();
    for (String module : MODULES) {
      for (Element part : pom(module).select("project > dependencies > dependency")) {
        if (!part.select("> groupId").text().equals("dk.frirum")) {
          used.add(part.select("> artifactId").text().replaceAll("\\$\\{.*", "*"));
        }
      }
    }
    assertTrue(used.size() > 20, used.toString());
    assertEquals(used, documented);
  }

  @Test
  @DisplayName("has a version that will be the same tomorrow")
  void pinned() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (String module : Stream.concat(Stream.of("."), MODULES.stream()).toList()) {
      Document pom = pom(module);
      for (Element version :
          pom.select("project > properties > *, dependency > version, plugin > version")) {
        boolean own = version.text().equals("${project.version}");
        boolean loose = version.text().matches(".*(SNAPSHOT|LATEST|RELEASE|[\\[(,]).*");
        if (loose && !own && version.tagName().endsWith("ersion")) {
          wrong.add(module + " " + version);
        }
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  @DisplayName("comes in one version each, and none that is still being written")
  void once() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Map<String, Set<String>> versions = new TreeMap<>();
    for (String each : path.split(File.pathSeparator)) {
      Matcher part = IN_REPOSITORY.matcher(each);
      if (part.matches()) {
        versions
            .computeIfAbsent(part.group(1) + ":" + part.group(2), _ -> new TreeSet<>())
            .add(part.group(3));
      }
    }
    assertTrue(versions.size() > 50, "looked at " + versions.size());
    versions
        .values()
        .removeIf(each -> each.size() == 1 && !each.iterator().next().endsWith("SNAPSHOT"));
    assertEquals(Map.of(), versions);
  }

  private static Document pom(String module) throws IOException {
    return Jsoup.parse(Files.readString(Path.of("..", module, "pom.xml")), "", Parser.xmlParser());
  }
}
