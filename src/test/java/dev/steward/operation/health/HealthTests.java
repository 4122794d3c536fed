package dev.steward.operation.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.steward.platform.health.Finding;
import dev.steward.platform.health.HealthCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class HealthTests {

  private Instant now = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void isReadyWhenEveryCheckIsWell() throws Exception {
    web(check("disk", () -> Finding.ok("disk.enough", 50, 1000)))
        .perform(get("/health/ready"))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(jsonPath("$.status").value("ready"))
        .andExpect(jsonPath("$.checks.disk.level").value("ok"))
        .andExpect(jsonPath("$.checks.disk.reason").value("disk.enough"));
  }

  @Test
  void servesWhileDegraded() throws Exception {
    web(check("disk", () -> DiskCheck.judge(9, 100)), check("workers", () -> Finding.ok("fine")))
        .perform(get("/health/ready"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("degraded"));
  }

  @Test
  void isUnavailableWhenOneCheckThrows() throws Exception {
    var check =
        check(
            "database",
            () -> {
              throw new IllegalStateException("jdbc:postgresql://user:secret@host");
            });
    String answer =
        web(check)
            .perform(get("/health/ready"))
            .andExpect(status().isServiceUnavailable())
            .andExpect(jsonPath("$.status").value("unavailable"))
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(answer).doesNotContain("secret");
  }

  @Test
  void doesNotWaitForACheckThatHangs() throws Exception {
    var never = new CountDownLatch(1);
    var hanging =
        check(
            "database",
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Finding.ok("late");
            });
    web(hanging, check("disk", () -> Finding.ok("disk.enough")))
        .perform(get("/health/ready"))
        .andExpect(status().isServiceUnavailable())
        .andExpect(jsonPath("$.checks.database.reason").value("no-answer"))
        .andExpect(jsonPath("$.checks.disk.level").value("ok"));
  }

  @Test
  void staysLiveWhateverIsWrong() throws Exception {
    web(check("database", () -> Finding.fail("database.silent")))
        .perform(get("/health/live"))
        .andExpect(status().isOk());
  }

  @Test
  void asksNoMoreThanOnceASecond() {
    var asked = new AtomicInteger();
    var health =
        new Health(List.of(check("x", () -> Finding.ok("x" + asked.incrementAndGet()))), () -> now);

    health.report();
    health.report();
    assertThat(asked).hasValue(1);

    now = now.plus(Duration.ofSeconds(1));
    health.report();
    assertThat(asked).hasValue(2);
  }

  @Test
  void warnsBelowTenPercentOfTheDisk() {
    assertThat(DiskCheck.judge(10, 100).level()).isEqualTo(Finding.Level.OK);
    assertThat(DiskCheck.judge(9, 100).level()).isEqualTo(Finding.Level.WARN);
    assertThat(DiskCheck.judge(0, 0).level()).isEqualTo(Finding.Level.WARN);
  }

  private MockMvc web(HealthCheck... checks) {
    return MockMvcBuilders.standaloneSetup(
            new HealthController(new Health(List.of(checks), () -> now)))
        .build();
  }

  private static HealthCheck check(String name, Supplier<Finding> finding) {
    return new HealthCheck() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Finding check() {
        return finding.get();
      }
    };
  }
}
