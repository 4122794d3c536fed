package dev.steward.operation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.steward.platform.database.Database;
import dev.steward.platform.database.TestDatabase;
import dev.steward.platform.job.Workers;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

class MetricsTests {

  private final PrometheusMeterRegistry registry = new MetricsConfiguration().meterRegistry();
  private final Workers workers = new Workers(InstantSource.system());
  private MockMvc web;

  @RestController
  static class Pets {
    @GetMapping("/pets/{id}")
    String pet(@PathVariable String id) {
      return id;
    }
  }

  @BeforeEach
  void start() {
    var context = new GenericApplicationContext();
    TestDatabase.empty().initializer().initialize(context);
    context.refresh();
    var meters = new DeskMeters(registry, workers, context.getBean(Database.class));
    web =
        MockMvcBuilders.standaloneSetup(
                new MetricsController(registry, meters, new MetricsSettings("letmein")), new Pets())
            .addFilters(new RouteTimer(registry))
            .build();
  }

  @Test
  void showsTheMachineThePoolAndTheWorkers() throws Exception {
    workers.create("mail-send", Duration.ofSeconds(1), () -> false);

    web.perform(get("/metrics"))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("jvm_memory_used_bytes")))
        .andExpect(content().string(Matchers.containsString("database_connections{state=\"most\"")))
        .andExpect(
            content()
                .string(Matchers.containsString("steward_worker_well{worker=\"mail-send\"} 0")));
  }

  @Test
  void timesRoutesByPatternAndNotByAddress() throws Exception {
    web.perform(get("/pets/secret-token"));
    web.perform(get("/nowhere/secret-path"));
    web.perform(request(HttpMethod.valueOf("INVENTED"), "/pets/1"));

    assertThat(registry.scrape())
        .contains("route=\"/pets/{id}\"", "route=\"none\"", "method=\"other\"")
        .doesNotContain("secret", "INVENTED");
  }

  @Test
  void asksStrangersForTheToken() throws Exception {
    web.perform(get("/metrics").with(from("203.0.113.9"))).andExpect(status().isUnauthorized());
    web.perform(get("/metrics").header("X-Forwarded-For", "203.0.113.9"))
        .andExpect(status().isUnauthorized());
    web.perform(get("/metrics").with(from("203.0.113.9")).header("Authorization", "Bearer letmein"))
        .andExpect(status().isOk());
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}
