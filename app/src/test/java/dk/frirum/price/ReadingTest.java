package dk.frirum.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@DisplayName("While the cases are being read")
class ReadingTest {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Columns columns;
  @Autowired PlatformTransactionManager transactions;

  @Test
  @DisplayName("the price list says so, asks again by itself, and is there when they are read")
  void prices() {
    new People(sql).staff("team-leader");
    Visit leader = Visit.of(port, "team-leader");
    columns.forget();
    HttpResponse<String> meanwhile =
        new TransactionTemplate(transactions)
            .execute(_ -> {
              // Who reads the spells waits for this transaction.
              sql.execute("lock table spell in access exclusive mode");
              return leader.get("/price");
            });
    assertEquals("2", meanwhile.headers().firstValue("Refresh").orElse(""));
    assertTrue(meanwhile.body().contains("Sagerne læses"), meanwhile.body());
    HttpResponse<String> then = leader.get("/price");
    assertEquals(200, then.statusCode());
    assertTrue(then.headers().firstValue("Refresh").isEmpty());
    assertFalse(then.body().contains("Sagerne læses"), then.body());
  }
}
