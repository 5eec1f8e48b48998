package dk.frirum.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of the whole application on a port of its own ({@code @LocalServerPort}), in profile demo,
 * on a fresh database. The application starts once for all classes that ask for it in the same way;
 * each class gets a new database under it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FreshDatabase.class)
@SpringBootTest(
    classes = dk.frirum.Application.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({FreshDataSource.class, QuickPasswords.class})
@ActiveProfiles("demo")
@TestPropertySource(
    properties = {
      "frirum.jobs=false",
      "spring.flyway.enabled=false",
      "frirum.secrets.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
    })
public @interface ApplicationTest {}
