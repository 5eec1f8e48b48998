package dk.frirum.rules.read;

import dk.frirum.rules.Problem;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.card.Agreement;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Book.CountingCard;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Deviation.Effect;
import dk.frirum.rules.card.Limit;
import dk.frirum.rules.card.Place;
import dk.frirum.rules.card.Reform;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Template;
import dk.frirum.rules.read.Documents.Document;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import dk.frirum.rules.sweep.Conflict;
import dk.frirum.rules.sweep.Conflicts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a folder of cards into a book, or refuses it with every problem at once. */
public final class RulebookReader {
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Document> documentOf = new HashMap<>();

  private RulebookReader() {}

  /**
   * @throws RulebookException with every problem, in order of file and line
   */
  public static Book read(Path directory) {
    RulebookReader reader = new RulebookReader();
    if (!Files.isDirectory(directory)) {
      throw new RulebookException(
          List.of(
              new Problem(
                  new Place(directory.toString(), 1, 1),
                  Wrong.NO_FOLDER.of(),
                  Advice.NAME_FOLDER.of(),
                  "")));
    }
    return reader.book(Documents.read(directory, reader.problems));
  }

  /** The same, from texts by file name. */
  public static Book read(SequencedMap<String, String> files) {
    RulebookReader reader = new RulebookReader();
    return reader.book(reader.documents(files));
  }

  /**
   * The same, with more cards laid on: a card whose id is there already takes its place.
   *
   * @param overlay a file of cards, or a folder of such files
   */
  public static Book read(Path directory, Path overlay) {
    RulebookReader reader = new RulebookReader();
    Overlay laid = Overlay.read(overlay, reader.problems);
    return reader.book(laid.on(Documents.read(directory, reader.problems)));
  }

  /** The same, from texts by file name. */
  public static Book read(
      SequencedMap<String, String> files, SequencedMap<String, String> overlay) {
    RulebookReader reader = new RulebookReader();
    return reader.book(new Overlay(reader.documents(overlay)).on(reader.documents(files)));
  }

  private List<Document> documents(SequencedMap<String, String> files) {
    List<Document> documents = new ArrayList<>();
    files.forEach((name, text) -> documents.addAll(Documents.cards(name, text, problems)));
    return documents;
  }

  private Book book(List<Document> documents) {
    Frame frame = FrameReader.read(documents);
    List<Requirement> requirements = new ArrayList<>();
    List<Deviation> deviations = new ArrayList<>();
    List<Reform> reforms = new ArrayList<>();
    List<Template> templates = new ArrayList<>();
    List<Limit> limits = new ArrayList<>();
    SequencedMap<String, Agreement> agreements = new LinkedHashMap<>();
    for (Document document : documents) {
      switch (Kind.of(document)) {
        case REQUIREMENT -> {
          Requirement read = RequirementReader.read(frame, document.source(), document.node());
          unique(read.id(), document);
          requirements.add(read);
        }
        case DEVIATION -> {
          Deviation read = DeviationReader.read(frame, document.source(), document.node());
          if (read != null) {
            unique(read.id(), document);
            deviations.add(read);
          }
        }
        case REFORM -> {
          Reform read = ReformReader.read(frame, document.source(), document.node());
          if (read != null) {
            reforms.add(read);
          }
        }
        case AGREEMENT -> {
          Agreement read = AgreementReader.read(frame, document.source(), document.node());
          if (read != null && unique(read.id(), document)) {
            agreements.put(read.id(), read);
          }
        }
        case TEMPLATE -> {
          Template read = TemplateReader.read(frame, document.source(), document.node());
          if (unique(read.id(), document)) {
            templates.add(read);
          }
        }
        case LIMIT -> {
          Limit read = LimitReader.read(frame, document.source(), document.node());
          if (unique(read.id(), document)) {
            limits.add(read);
          }
        }
        case UNKNOWN -> unknown(document);
        case DICTIONARY, COUNTING, LAYERS, CALENDAR -> {}
      }
    }
    checkEdges(requirements, limits, deviations);
    checkAdded(requirements, deviations);
    checkAgreements(agreements, requirements, deviations);
    refuseProblems();
    SequencedMap<String, CountingCard> countings = new LinkedHashMap<>();
    frame
        .countings()
        .forEach((id, rule) -> countings.put(id, new CountingCard(id, rule.title(), rule.basis())));
    List<Requirement> replaced =
        requirements.stream().map(each -> Replacements.in(each, deviations)).toList();
    Book book =
        new Book(
            frame.dictionary(),
            frame.calendar(),
            List.copyOf(frame.layers().values()),
            countings,
            frame.noticeDays(),
            replaced.stream().filter(each -> each.share() == null).toList(),
            replaced.stream().filter(each -> each.share() != null).toList(),
            deviations,
            reforms.stream().sorted(Comparator.comparing(Reform::on)).toList(),
            List.copyOf(agreements.values()),
            templates,
            limits,
            ContentHash.of(documents));
    checkConflicts(book);
    refuseProblems();
    return book;
  }

  private void refuseProblems() {
    if (!problems.isEmpty()) {
      problems.sort(
          Comparator.comparing((Problem each) -> each.place().file())
              .thenComparingInt(each -> each.place().line())
              .thenComparingInt(each -> each.place().column()));
      throw new RulebookException(problems);
    }
  }

  private void checkConflicts(Book book) {
    for (Conflict conflict : Conflicts.of(book)) {
      Document document = documentOf.get(conflict.second().id());
      if (document != null) {
        document.source().report(document.node(), conflict.message(), conflict.suggestion());
      }
    }
  }

  /** What only a deviation can make a duty, and who makes it one. */
  private void checkAdded(List<Requirement> requirements, List<Deviation> deviations) {
    Map<String, Requirement> known = new HashMap<>();
    requirements.forEach(each -> known.put(each.id(), each));
    for (Deviation deviation : deviations) {
      for (String id : deviation.of()) {
        Requirement requirement = known.get(id);
        Document document = documentOf.get(deviation.id());
        if (deviation.effect() == Effect.ADD
            && requirement != null
            && !requirement.added()
            && document != null) {
          document.source().report(document.node(), Wrong.NOT_ADDED.of(id), Advice.ONLY_ADDED.of());
        }
      }
    }
  }

  private void checkAgreements(
      Map<String, Agreement> agreements,
      List<Requirement> requirements,
      List<Deviation> deviations) {
    Map<String, Requirement> known = new HashMap<>();
    requirements.forEach(each -> known.put(each.id(), each));
    UnderAgreements under = new UnderAgreements(agreements, known);
    for (Deviation deviation : deviations) {
      Document document = documentOf.get(deviation.id());
      if (document != null) {
        under.check(deviation, Fields.open(document.source(), document.node()));
      }
    }
  }

  private static void unknown(Document document) {
    if (document.node() instanceof MappingNode mapping
        && !mapping.getValue().isEmpty()
        && mapping.getValue().getFirst().getKeyNode() instanceof ScalarNode key) {
      document
          .source()
          .unknown(key, 0, key.getValue(), Wrong.NO_KIND.of(key.getValue()), Kind.words());
    } else {
      document.source().report(document.node(), Wrong.NO_FIRST_KEY.of());
    }
  }

  private boolean unique(String id, Document document) {
    Document earlier = documentOf.putIfAbsent(id, document);
    if (earlier != null) {
      document
          .source()
          .report(
              document.node(),
              Wrong.TWO_CARDS.of(id, earlier.source().place(earlier.node())),
              Advice.IDS_ONCE.of());
    }
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      document.source().report(document.node(), Wrong.NO_ID.of(id), Advice.WRITE_ID.of());
    }
    return earlier == null;
  }

  private void checkEdges(
      List<Requirement> requirements, List<Limit> limits, List<Deviation> deviations) {
    Set<String> ids = new TreeSet<>();
    List<String> bounds = limits.stream().map(Limit::id).toList();
    requirements.forEach(each -> ids.add(each.id()));
    for (Requirement requirement : requirements) {
      long count = deviations.stream().filter(each -> each.of().contains(requirement.id())).count();
      Document document = documentOf.get(requirement.id());
      if (count > Deviation.MOST_OF_ONE && document != null) {
        document
            .source()
            .report(
                document.node(),
                Wrong.TOO_MANY_DEVIATIONS.of(count, requirement.id(), Deviation.MOST_OF_ONE));
      }
    }
    for (Deviation deviation : deviations) {
      Document document = documentOf.get(deviation.id());
      if (document == null) {
        continue;
      }
      for (ScalarNode item : Fields.open(document.source(), document.node()).list("of")) {
        if (bounds.contains(item.getValue())) {
          LimitReader.onlyLifted(document, deviation, item.getValue());
        } else if (!ids.contains(item.getValue())) {
          document
              .source()
              .unknown(item, 0, item.getValue(), Wrong.NO_REQUIREMENT.of(item.getValue()), ids);
        }
      }
    }
  }
}
