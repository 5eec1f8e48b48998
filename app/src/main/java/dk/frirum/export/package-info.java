/** Lists as files (<i>eksport</i>): CSV and Excel that no spreadsheet takes for formulas. */
@org.jspecify.annotations.NullMarked
package dk.frirum.export;
