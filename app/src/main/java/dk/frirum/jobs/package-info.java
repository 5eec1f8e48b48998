/** Work done at a set time, once among all nodes. */
@org.jspecify.annotations.NullMarked
package dk.frirum.jobs;
