package dk.frirum.web;

import org.jooq.DSLContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the application can serve: it answers, and so does its database. */
@RestController
class Health {
  private final DSLContext sql;

  Health(DSLContext sql) {
    this.sql = sql;
  }

  @GetMapping(path = "/healthz", produces = MediaType.TEXT_PLAIN_VALUE)
  String ok() {
    sql.selectOne().execute();
    return "ok";
  }
}
