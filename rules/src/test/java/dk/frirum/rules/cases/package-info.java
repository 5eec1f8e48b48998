@org.jspecify.annotations.NullMarked
package dk.frirum.rules.cases;
