package dk.frirum.rules.card;

import dk.frirum.rules.Text;
import java.time.LocalDate;

/**
 * A day the law changed, by the name people know it by (<i>reform</i>). What it changed is read
 * from the cards; this only names it.
 *
 * @param expected whether it has not been passed yet
 */
public record Reform(LocalDate on, Text title, Basis basis, boolean expected) {}
