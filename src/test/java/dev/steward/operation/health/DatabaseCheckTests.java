package dev.steward.operation.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.database.TestDatabase;
import dev.steward.platform.health.Finding;
import org.junit.jupiter.api.Test;

class DatabaseCheckTests {

  @Test
  void isWellWhenTheSchemaIsThere() {
    assertThat(new DatabaseCheck(TestDatabase.create().jdbc()).check().level())
        .isEqualTo(Finding.Level.OK);
  }

  @Test
  void failsWithoutASchema() {
    assertThat(new DatabaseCheck(TestDatabase.empty().jdbc()).check().level())
        .isEqualTo(Finding.Level.FAIL);
  }
}
