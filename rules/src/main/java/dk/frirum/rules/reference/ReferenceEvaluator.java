package dk.frirum.rules.reference;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Event;
import dk.frirum.rules.CaseHistory.Spell;
import dk.frirum.rules.Duty;
import dk.frirum.rules.card.Anchor;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.EventMatch;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Shape;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.condition.Truth;
import dk.frirum.rules.time.Counting;
import dk.frirum.rules.time.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what the cards mean, in plain objects and without haste. The fast evaluator must agree with
 * it, and explanations are made from what it saw.
 */
public final class ReferenceEvaluator {
  private final Book book;

  public ReferenceEvaluator(Book book) {
    this.book = book;
  }

  /** The duties as they stand on a day. */
  public List<Duty> evaluate(CaseHistory history, LocalDate asOf) {
    List<Duty> duties = new ArrayList<>();
    for (Spell spell : spells(history, asOf)) {
      for (Requirement requirement : book.requirements()) {
        for (Finding finding : findings(history, spell, requirement, asOf)) {
          if (finding.duty() != null) {
            duties.add(finding.duty());
          }
        }
      }
    }
    return duties;
  }

  /** A spell whose last day is still to come is not known to end. */
  private static List<Spell> spells(CaseHistory history, LocalDate asOf) {
    return history.spells().stream()
        .filter(spell -> !spell.from().isAfter(asOf))
        .map(spell ->
            spell.to() != null && !spell.to().isBefore(asOf)
                ? new Spell(spell.id(), spell.benefit(), spell.from(), null, spell.known())
                : spell)
        .sorted(Comparator.comparing(Spell::from))
        .toList();
  }

  /** Everything a requirement comes to in a spell, also where it does not apply. */
  public List<Finding> findings(
      CaseHistory history, String spellId, String requirementId, LocalDate asOf) {
    List<Finding> all = new ArrayList<>();
    for (Spell spell : spells(history, asOf)) {
      for (Requirement requirement : book.requirements()) {
        if (spell.id().equals(spellId) && requirement.id().equals(requirementId)) {
          all.addAll(findings(history, spell, requirement, asOf));
        }
      }
    }
    return all;
  }

  private List<Finding> findings(
      CaseHistory history, Spell spell, Requirement requirement, LocalDate asOf) {
    List<Event> events =
        history.events().stream()
            .sorted(Comparator.comparing(Event::on))
            .filter(event -> !event.on().isBefore(spell.from()) && !event.on().isAfter(asOf))
            .filter(event -> spell.to() == null || !event.on().isAfter(spell.to()))
            .toList();
    Inquiry inquiry = new Inquiry(book, history, spell, requirement, events, asOf);
    for (Version version : requirement.versions()) {
      switch (version.shape()) {
        case Shape.Deadline deadline -> deadline(inquiry, version, deadline);
        case Shape.Count count -> count(inquiry, version, count);
        case Shape.Recurring recurring -> recurring(inquiry, version, recurring);
        case Shape.Form form -> form(inquiry, version, form);
        case Shape.Threshold threshold -> threshold(inquiry, version, threshold, history, asOf);
      }
    }
    return inquiry.findings();
  }

  private void deadline(Inquiry inquiry, Version version, Shape.Deadline shape) {
    switch (shape.anchor()) {
      case Anchor.SpellStart _ -> {
        LocalDate anchor = inquiry.spell().from();
        LocalDate nominal = plus(anchor, shape.span(), version);
        List<Event> met = inquiry.matching(version.fulfilledBy()).stream().limit(1).toList();
        inquiry.consider(version, anchor, null, nominal, met, 1);
      }
      case Anchor.Age age -> age(inquiry, version, shape.span(), age);
      case Anchor.FirstEvent(EventMatch match) ->
          inquiry.matching(match).stream()
              .limit(1)
              .forEach(event -> reaction(inquiry, version, shape.span(), event));
      case Anchor.EachEvent(EventMatch match) ->
          inquiry.matching(match).forEach(event -> reaction(inquiry, version, shape.span(), event));
    }
  }

  private void age(Inquiry inquiry, Version version, @Nullable Span span, Anchor.Age age) {
    Spell spell = inquiry.spell();
    LocalDate born = inquiry.born();
    List<Event> met = inquiry.matching(version.fulfilledBy()).stream().limit(1).toList();
    if (born == null) {
      inquiry.consider(version, spell.from(), null, null, met, 1);
      return;
    }
    LocalDate day = age.reachedBy(born);
    boolean within =
        !day.isBefore(spell.from()) && (spell.to() == null || !day.isAfter(spell.to()));
    if (within) {
      inquiry.consider(version, day, null, plus(day, span, version), met, 1);
    }
  }

  private static void threshold(
      Inquiry inquiry,
      Version version,
      Shape.Threshold shape,
      CaseHistory history,
      LocalDate asOf) {
    Spell spell = inquiry.spell();
    LocalDate due = new TimeOnBenefit(spells(history, asOf), spell, shape).passedOn();
    if (due != null) {
      List<Event> met = inquiry.matching(version.fulfilledBy()).stream().limit(1).toList();
      inquiry.consider(version, spell.from(), null, due, met, 1);
    }
  }

  private void reaction(Inquiry inquiry, Version version, @Nullable Span span, Event trigger) {
    List<Event> met =
        inquiry.matching(version.fulfilledBy()).stream()
            .filter(event -> event != trigger && !event.on().isBefore(trigger.on()))
            .limit(1)
            .toList();
    LocalDate nominal = plus(trigger.on(), span, version);
    inquiry.consider(version, trigger.on(), trigger, nominal, met, 1);
  }

  private void count(Inquiry inquiry, Version version, Shape.Count shape) {
    Event trigger = first(inquiry, shape.anchor());
    LocalDate anchor = start(inquiry, shape.anchor(), trigger);
    if (anchor == null) {
      return;
    }
    LocalDate after = plus(anchor, shape.after(), version);
    LocalDate opens = after == null ? anchor : after.plusDays(1);
    List<Event> counted =
        inquiry.matching(version.fulfilledBy()).stream()
            .filter(event -> !event.on().isBefore(opens))
            .limit(shape.need())
            .toList();
    LocalDate nominal = plus(anchor, shape.within(), version);
    inquiry.consider(version, anchor, trigger, nominal, counted, shape.need());
  }

  private void recurring(Inquiry inquiry, Version version, Shape.Recurring shape) {
    Event trigger = first(inquiry, shape.start());
    LocalDate start = start(inquiry, shape.start(), trigger);
    if (start == null) {
      return;
    }
    LocalDate later = plus(start, shape.offset(), version);
    LocalDate anchor = later == null ? start : later;
    while (anchor != null && inquiry.covers(anchor)) {
      LocalDate from = anchor;
      List<Event> met =
          inquiry.matching(version.fulfilledBy()).stream()
              .filter(event -> event.on().isAfter(from))
              .limit(1)
              .toList();
      LocalDate nominal = plus(anchor, shape.interval(), version);
      LocalDate lifted = inquiry.consider(version, anchor, trigger, nominal, met, 1);
      LocalDate metOn = met.isEmpty() ? null : met.getFirst().on();
      // After a lift the law applies again: time is counted from the day it does.
      anchor = lifted != null && (metOn == null || lifted.isBefore(metOn)) ? lifted : metOn;
      trigger = null;
    }
  }

  private void form(Inquiry inquiry, Version version, Shape.Form shape) {
    List<Event> all = inquiry.matching(version.fulfilledBy());
    for (int number = 0; number < all.size(); number++) {
      Event event = all.get(number);
      var form = number == 0 ? shape.first() : shape.later();
      if (form == null) {
        return;
      }
      List<Event> met =
          all.subList(number, all.size()).stream()
              .filter(each -> form.in(inquiry.situation(each.on(), each)) == Truth.TRUE)
              .limit(1)
              .toList();
      inquiry.consider(version, event.on(), event, event.on(), met, 1);
    }
  }

  private static @Nullable Event first(Inquiry inquiry, Anchor anchor) {
    return switch (anchor) {
      case Anchor.SpellStart _ -> null;
      case Anchor.FirstEvent(EventMatch match) ->
          inquiry.matching(match).stream().findFirst().orElse(null);
      case Anchor.EachEvent _, Anchor.Age _ ->
          throw new IllegalStateException("The reader lets no count start from " + anchor);
    };
  }

  private static @Nullable LocalDate start(
      Inquiry inquiry, Anchor anchor, @Nullable Event trigger) {
    if (anchor instanceof Anchor.SpellStart) {
      return inquiry.spell().from();
    }
    return trigger == null ? null : trigger.on();
  }

  private @Nullable LocalDate plus(LocalDate day, @Nullable Span span, Version version) {
    Counting counting = version.counting();
    return span == null || counting == null ? null : counting.add(day, span, book.calendar());
  }
}
