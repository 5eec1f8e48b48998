/**
 * Law as data: what is due, for whom, by when, and why. Knows neither web nor database.
 *
 * <h2>In ten minutes</h2>
 *
 * <p>A <b>rulebook</b> is a folder of cards in YAML; {@code docs/cards.md} is the language. {@link
 * dk.frirum.rules.Rulebook#load} reads every card and runs every case the cards bring with them, or
 * refuses the whole folder with every problem in it, each with file, line and column. What comes
 * out is immutable and may be shared between threads.
 *
 * <p>A <b>history</b> ({@link dk.frirum.rules.CaseHistory}) is what is known of one citizen: spells
 * on a benefit, events, and facts, each with its days. Its codes are those of the rulebook's
 * dictionary. Ask the rulebook about a day, and the <b>duties</b> ({@link dk.frirum.rules.Duty}) as
 * they stand on that day come back; nothing later is read:
 *
 * <pre>{@code
 * CaseHistory ANNA =
 *     new CaseHistory(
 *         "anna",
 *         "0999",
 *         LocalDate.of(1980, 5, 1),
 *         List.of(new Spell("s1", "sickness-benefit", LocalDate.of(2024, 1, 1), null)),
 *         List.of(
 *             new Event(
 *                 "e1",
 *                 "follow-up-interview",
 *                 LocalDate.of(2024, 2, 20),
 *                 Map.of("form", "in-person"))),
 *         List.of(new Fact("expected-absence", "30 weeks", LocalDate.of(2024, 1, 3), null)));
 *
 * Rulebook rulebook = Rulebook.load(folder);
 * for (Duty duty : rulebook.evaluate(ANNA, LocalDate.of(2024, 3, 1))) {
 *   out.println(duty.requirement() + ": " + duty.status() + ", by " + duty.due());
 * }
 * }</pre>
 *
 * <p>A history can also be written as a small file and read with {@link
 * dk.frirum.rules.Rulebook#history}.
 *
 * <h2>Why</h2>
 *
 * <p>{@link dk.frirum.rules.Rulebook#explain(CaseHistory, Duty, java.time.LocalDate)} says in words
 * how a duty came about: the verdict, the facts and where they are from, the arithmetic, and every
 * deviation that was tried, with the reason why it did nothing. The other {@code explain} answers
 * when there is no duty.
 *
 * <h2>Many citizens</h2>
 *
 * <p>Fill {@link dk.frirum.rules.Rulebook#columns()} and ask once: the histories lie in columns of
 * int days, and so do the duties ({@link dk.frirum.rules.columns.DutyColumns}). It is the same
 * evaluator; only the packing differs.
 *
 * <h2>What is easy to get wrong</h2>
 *
 * <ul>
 *   <li>Last days are inclusive everywhere on this face; none means "still running".
 *   <li>Unknown is not false. A condition on a fact nobody registered gives the status {@link
 *       dk.frirum.rules.Status#UNDETERMINED}, not silence.
 *   <li>A {@linkplain dk.frirum.rules.Duty#version version} is the one that governs the duty, which
 *       need not be the one in force today.
 *   <li>{@link dk.frirum.rules.Rulebook#hash()} names what was asked; keep it with every answer you
 *       store.
 *   <li>{@link dk.frirum.rules.Rulebook#unproven} runs no case: it is for drafts.
 * </ul>
 *
 * <h2>Writing cards</h2>
 *
 * <p>{@link dk.frirum.rules.Rulebook#findings()} names gaps between versions, cards that can never
 * act and groups no rule covers; two cards that contradict each other do not load at all.
 *
 * <p>Three whole programs stand, and are run, in {@code rules/src/test/java/dk/frirum/examples}.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules;
