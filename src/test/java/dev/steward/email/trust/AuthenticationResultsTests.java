package dev.steward.email.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationResultsTests {
  @Test
  void readsSeveralMethodsWithReasonsAndProperties() {
    AuthenticationResults field =
        AuthenticationResults.parse(
                "MX.steward.example 1; dkim=pass (good signature; dmarc=fail) reason=\"ok; dmarc=fail\""
                    + " header.d=customer.example header.i=@customer.example;\r\n"
                    + "\tspf=softfail smtp.mailfrom=\"li wei\"@customer.example; dmarc/1 = pass"
                    + " (p=reject (nested) dis=none) header.from=Customer.Example")
            .orElseThrow();
    assertThat(field.authservId()).isEqualTo("mx.steward.example");
    assertThat(field.results())
        .extracting(AuthenticationResults.Result::method)
        .containsExactly("dkim", "spf", "dmarc");
    assertThat(field.of("dkim").getFirst().reason()).isEqualTo("ok; dmarc=fail");
    assertThat(field.of("dmarc").getFirst().value()).isEqualTo("pass");
    assertThat(field.of("dmarc").getFirst().properties())
        .containsEntry("header.from", "Customer.Example");
    assertThat(field.of("spf").getFirst().properties().get("smtp.mailfrom"))
        .contains("@customer.example");
  }

  @Test
  void readsAFieldWithoutResults() {
    assertThat(AuthenticationResults.parse("mx.steward.example; none").orElseThrow().results())
        .isEmpty();
    assertThat(AuthenticationResults.parse("mx.steward.example").orElseThrow().results()).isEmpty();
  }

  @Test
  void doesNotReadResultsOutOfCommentsAndQuotes() {
    assertThat(
            AuthenticationResults.parse(
                    "mx.example; spf=none (\"; dmarc=pass\") smtp.helo=\"x; dmarc=pass\"")
                .orElseThrow()
                .of("dmarc"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";",
        "mx.example 2; dmarc=pass",
        "mx.example; dmarc=pass (never ends",
        "mx.example; dmarc=\"pass",
        "= ; dmarc=pass"
      })
  void refusesWhatIsNotWellFormed(String field) {
    assertThat(AuthenticationResults.parse(field)).isEmpty();
  }

  @Test
  @Timeout(5)
  void survivesHostileFields() {
    for (String field :
        new String[] {
          "(".repeat(20_000),
          "a;".repeat(10_000),
          "\"".repeat(19_999),
          "a=".repeat(9_000),
          ";=".repeat(9_000),
          "x".repeat(1_000_000),
          "\\".repeat(10_000),
          "mx;" + "a=b c.d=e ".repeat(1_900)
        }) {
      AuthenticationResults.parse(field);
    }
    assertThat(AuthenticationResults.parse("mx;" + "a=b;".repeat(4_000)).orElseThrow().results())
        .hasSizeLessThanOrEqualTo(50);
  }
}
