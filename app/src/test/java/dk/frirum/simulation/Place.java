package dk.frirum.simulation;

import dk.frirum.audit.Audit;
import dk.frirum.casework.SpellIntake;
import dk.frirum.duty.Duties;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Where simulations take place: the whole application, asked without a network between. */
@TestConfiguration(proxyBeanMethods = false)
class Place {
  @Autowired DSLContext sql;
  @Autowired DataSource database;
  @Autowired SimulatedClock clock;
  @Autowired Duties duties;
  @Autowired RulebookHolder holder;
  @Autowired SpellIntake spells;
  @Autowired Audit audit;
  final MockMvc pages;
  final TransactionTemplate transaction;

  Place(WebApplicationContext context, PlatformTransactionManager transactions) {
    this.pages =
        MockMvcBuilders.webAppContextSetup(context)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Takes everything away, the trail too, which only the database's owner can do. */
  void clear(DataSource now) {
    var owner = TestDatabase.address(now);
    try (Connection connection =
            DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          begin;
          set local session_replication_role = replica;
          delete from duty; delete from evaluation; delete from audit_text; delete from audit; delete from case_event;
          delete from interview; delete from moved; delete from merge_row; delete from merge;
          delete from letter; delete from notice_sent; delete from notice; delete from outbox; delete from sanction_case;
          delete from task; delete from meeting_party; delete from meeting; delete from partner_access;
          delete from placement_hours; delete from placement_check; delete from placement_time; delete from register_notice;
          delete from placement; delete from plan_item; delete from message; delete from draft; delete from spell; delete from occurrence; delete from fact;
          delete from citizen; delete from staff; delete from municipality; delete from rulebook;
          update audit_head set number = 0, hash = sha256(convert_to('frirum audit lane ' || lane, 'UTF8'));
          commit
          """);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
