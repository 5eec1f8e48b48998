package dk.frirum.commands;

import dk.frirum.Application;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the web application on a given database. */
record WebServer(String url, String user, String password) {

  ConfigurableApplicationContext start(String profile, WebOptions web, Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(more);
    properties.put("spring.datasource.url", url);
    properties.put("spring.datasource.username", user);
    properties.put("spring.datasource.password", password);
    properties.put("server.port", web.port);
    properties.put("server.address", web.address);
    SpringApplication application = new SpringApplication(Application.class);
    application.setAdditionalProfiles(profile);
    application.setLogStartupInfo(false);
    application.addInitializers(context ->
        context
            .getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("command line", Map.copyOf(properties))));
    return application.run();
  }

  /** Keeps the command from returning; the server stops with the process. */
  static void waitForever() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
