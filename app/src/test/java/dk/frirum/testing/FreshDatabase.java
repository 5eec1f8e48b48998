package dk.frirum.testing;

import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test class a database of its own, as a parameter and to the application under test.
 */
final class FreshDatabase implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
  private static volatile @Nullable TestDatabase current;

  /** Connections as the application has them. */
  static DataSource application() {
    return running().application();
  }

  private static TestDatabase running() {
    TestDatabase database = current;
    if (database == null) {
      throw new IllegalStateException("No test is running");
    }
    return database;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (!nested(context)) {
      current = TestDatabase.fresh();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    TestDatabase database = current;
    if (database != null && !nested(context)) {
      database.close();
    }
  }

  private static boolean nested(ExtensionContext context) {
    return context.getRequiredTestClass().isMemberClass();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == DSLContext.class || type == DataSource.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    DataSource database = running().dataSource();
    return parameter.getParameter().getType() == DataSource.class
        ? database
        : DSL.using(database, SQLDialect.POSTGRES);
  }
}
