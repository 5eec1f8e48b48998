package dk.frirum.demo;

import static dk.frirum.tables.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import dk.frirum.agreement.Agreements;
import dk.frirum.benchmark.InventedFigures;
import dk.frirum.duty.Duties;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.meeting.InventedMeetings;
import dk.frirum.population.Population;
import dk.frirum.postgres.BareTables;
import dk.frirum.sharing.Importing;
import dk.frirum.start.DemoMunicipality;
import dk.frirum.trial.RulesChanged;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Havrelund Kommune: nobody in it exists. The citizens come in one transaction, so that an
 * interrupted first start leaves nothing half; they are drawn by all processors, a few thousand in
 * memory at a time.
 */
@Component
@Profile("demo")
class HavrelundKommune implements DemoMunicipality {
  private static final long SEED = 1;
  private static final int CITIZENS_AT_A_TIME = 1000;
  private static final int AHEAD = 4;
  private static final int TELL_EVERY = 50_000;

  private final DSLContext sql;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Duties duties;
  private final Importing importing;
  private final Agreements agreements;
  private final RulebookHolder holder;
  private final InventedFigures benchmark;
  private final InventedMeetings invented;
  private final ApplicationEventPublisher events;

  HavrelundKommune(
      DSLContext sql,
      PlatformTransactionManager transactions,
      Clock clock,
      Duties duties,
      Importing importing,
      Agreements agreements,
      RulebookHolder holder,
      InventedFigures benchmark,
      InventedMeetings invented,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.duties = duties;
    this.importing = importing;
    this.agreements = agreements;
    this.holder = holder;
    this.benchmark = benchmark;
    this.invented = invented;
    this.events = events;
  }

  @Override
  public List<Login> logins() {
    return Users.logins();
  }

  @Override
  public void fill(int citizens, Consumer<String> progress) {
    LocalDate today = LocalDate.now(clock);
    Population population = Population.of(SEED, citizens, today);
    transaction.executeWithoutResult(_ -> {
      // Indexes and foreign keys are the owner's to take off; until the end of the transaction.
      sql.execute("set local role none");
      Users users = new Users(population.staff());
      sql.insertInto(MUNICIPALITY, MUNICIPALITY.CODE, MUNICIPALITY.NAME)
          .values(Population.MUNICIPALITY, Population.NAME)
          .execute();
      sql.connection(connection -> {
        String hash =
            PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(Users.PASSWORD);
        users.rows(Population.MUNICIPALITY, hash).into(connection);
        BareTables tables =
            BareTables.of(connection, "citizen", "spell", "interview", "occurrence", "fact");
        send(population, users.ids(), connection, progress);
        tables.restore();
      });
      continueIds("staff");
      continueIds("citizen");
      new Desk(sql, duties, today).giveTheCitizenALogin();
    });
    Long trial =
        transaction.execute(_ -> {
          new Stories(importing).tell();
          benchmark.make(SEED);
          return new OwnAgreement(sql, clock, agreements, holder).make();
        });
    sql.connection(HavrelundKommune::tidy);
    progress.accept("Working out what is due");
    duties.reevaluateAll(progress);
    transaction.executeWithoutResult(_ -> {
      Desk desk = new Desk(sql, duties, today);
      desk.fill();
      desk.giveTheCitizenALogin();
      invented.make(
          "sagsbehandler", "partner", desk.whoIsMet(), Population.MUNICIPALITY, Population.NAME);
      new Yesterday(sql, clock).happen();
      if (trial != null) {
        events.publishEvent(new RulesChanged(Population.MUNICIPALITY, trial, false));
      }
    });
  }

  private void send(
      Population population,
      Map<String, Long> staff,
      Connection connection,
      Consumer<String> progress)
      throws SQLException {
    Instant now = clock.instant();
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      Deque<Future<Load>> ahead = new ArrayDeque<>();
      int asked = 0;
      int sent = 0;
      try {
        while (sent < population.size()) {
          while (asked < population.size() && ahead.size() < AHEAD) {
            int from = asked;
            int end = Math.min(asked + CITIZENS_AT_A_TIME, population.size());
            ahead.add(workers.submit(() -> Load.of(population, from, end, staff, now)));
            asked = end;
          }
          ahead.remove().get().into(connection);
          int before = sent;
          sent = Math.min(sent + CITIZENS_AT_A_TIME, population.size());
          if (sent / TELL_EVERY > before / TELL_EVERY) {
            progress.accept("Made %,d citizens".formatted(sent));
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while making citizens", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("A citizen could not be made", e.getCause());
      } finally {
        workers.shutdownNow(); // nothing is left but after a failure
      }
    }
  }

  /** Ids were given here; the next is the database's own. */
  private void continueIds(String table) {
    sql.fetch(
        "select setval(pg_get_serial_sequence({0}, 'id'), (select max(id) from {1}))",
        val(table), name(table));
  }

  /** So that the first pages are as fast as the later ones. */
  private static void tidy(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("reset role");
      statement.execute("vacuum (analyze) staff, citizen, spell, interview, occurrence, fact");
      statement.execute("set role frirum_app");
    }
  }
}
