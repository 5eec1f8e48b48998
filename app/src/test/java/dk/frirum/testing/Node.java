package dk.frirum.testing;

import dk.frirum.Application;
import dk.frirum.postgres.EmbeddedPostgres;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The application started by itself on a database, as a node among several. */
public final class Node implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private Node(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts one in profile demo, without work at set times. */
  public static Node on(EmbeddedPostgres.Address database) {
    return on(database, Map.of("frirum.jobs", "false"));
  }

  /** Starts one in profile demo with further settings. */
  public static Node on(
      EmbeddedPostgres.Address database, Map<String, String> settings, Class<?>... more) {
    Map<String, Object> properties = new HashMap<>(settings);
    properties.put("spring.datasource.url", database.url());
    properties.put("spring.datasource.username", database.user());
    properties.put("spring.datasource.password", database.password());
    properties.put("server.port", "0");
    SpringApplication application = new SpringApplication(Application.class);
    application.addPrimarySources(List.of(more));
    application.setAdditionalProfiles("demo");
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.addInitializers(each ->
        each.getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("node", properties)));
    return new Node(application.run());
  }

  /** Where its pages are. */
  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** One of its beans. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
