/**
 * Dignity (<i>værdighed</i>) as citizens say it themselves: five short questions after a talk,
 * answered without a name, shown for a municipality or a trial action, never for an employee and
 * never under five answers.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.dignity;
