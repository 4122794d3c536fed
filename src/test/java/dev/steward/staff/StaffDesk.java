package dev.steward.staff;

import dev.steward.platform.BaseUrl;
import dev.steward.platform.Home;
import dev.steward.platform.database.TestDatabase;
import dev.steward.platform.token.KeyFolder;
import dev.steward.platform.token.Signer;
import dev.steward.platform.token.Tokens;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Staff with the ground it stands on, a real Jetty and a real PostgreSQL, and a clock that goes
 * when told to. Three routes stand for the rest of the desk.
 */
@Configuration
@EnableAutoConfiguration(
    excludeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
@ComponentScan(
    basePackages = {
      "dev.steward.staff",
      "dev.steward.audit",
      "dev.steward.platform.web",
      "dev.steward.platform.job",
      "dev.steward.platform.live"
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = {".*Tests.*", ".*WebGround", ".*StaffDesk.*"}))
@Import({KeyFolder.class, Signer.class, Tokens.class, StaffDesk.Routes.class})
public class StaffDesk {

  /** Where people reach the desk of the tests; never what a request says. */
  public static final String BASE_URL = "http://desk.example";

  /** Starts the desk for a test class on a port of its own; test classes share one. */
  @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
  @SpringBootTest(
      classes = StaffDesk.class,
      webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
      properties = "steward.web.strict-messages=true")
  public @interface Test {}

  @Controller
  static class Routes {
    @GetMapping("/desk")
    @Requires(Permission.OWN_PROFILE)
    @ResponseBody
    String desk(SignedIn who) {
      return "desk of " + who.name();
    }

    @GetMapping("/api/v2/test")
    @Requires(Permission.VIEW_TICKETS)
    @ResponseBody
    String api(SignedIn who) {
      return who.name() + " " + who.program() + " " + who.may(Permission.RAW_SOURCE);
    }

    @GetMapping("/test/undeclared")
    @ResponseBody
    String undeclared() {
      return "secret";
    }

    @GetMapping("/test/contradictory")
    @Requires(Permission.OWN_PROFILE)
    @OpenRoute("test")
    @ResponseBody
    String contradictory() {
      return "secret";
    }

    @PostMapping("/test/sensitive")
    @Requires(Permission.OWN_PROFILE)
    @RecentProof
    Screen sensitive() {
      return Screen.redirect("/desk");
    }
  }

  @Bean
  TestDatabase testDatabase() {
    return TestDatabase.create();
  }

  @Bean
  DataSource dataSource(TestDatabase database) {
    return database.dataSource();
  }

  @Bean
  TestClock clock() {
    return new TestClock();
  }

  @Bean
  KeptPost keptPost() {
    return new KeptPost();
  }

  @Bean
  SecureRandom random() {
    return new SecureRandom();
  }

  @Bean
  Home home() throws IOException {
    return new Home(Files.createTempDirectory("steward-staff"));
  }

  @Bean
  BaseUrl baseUrl() {
    return new BaseUrl(BASE_URL);
  }
}
