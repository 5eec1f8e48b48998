/**
 * The tables, generated from the migrations in the build; open to every capability, which keeps to
 * its own tables.
 */
@org.springframework.modulith.ApplicationModule(
    type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package dk.frirum.tables;
