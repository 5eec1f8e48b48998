package dk.frirum.commands;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the web application on a given database. */
record WebServer(String url, String user, String password) {

  ConfigurableApplicationContext start(Class<?> source, String profile, WebOptions web) {
    return start(source, profile, web, true);
  }

  /**
   * Starts it.
   *
   * @param jobs whether this node takes its share of the work at set times
   */
  ConfigurableApplicationContext start(
      Class<?> source, String profile, WebOptions web, boolean jobs) {
    Map<String, Object> properties =
        Map.of(
            "spring.datasource.url",
            url,
            "spring.datasource.username",
            user,
            "spring.datasource.password",
            password,
            "server.port",
            web.port,
            "server.address",
            web.address,
            "frirum.rulebook",
            web.rulebook == null ? "" : web.rulebook.toString(),
            "frirum.jobs",
            jobs);
    SpringApplication application = new SpringApplication(source);
    application.setAdditionalProfiles(profile);
    application.setLogStartupInfo(false);
    application.addInitializers(context ->
        context
            .getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("command line", properties)));
    return application.run();
  }

  /** Keeps the command from returning; the server stops with the process. */
  static void waitForever() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
