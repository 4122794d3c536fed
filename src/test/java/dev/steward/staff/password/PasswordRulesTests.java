package dev.steward.staff.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {
  final PasswordRules rules = new PasswordRules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "violet tram under seven moons",
        "七个月亮下的紫色电车在等我们",
        "kX9#vq2!Lm7z",
        "correct horse eats battery staples",
        "My password manager made this up 8412"
      })
  void takesWhatIsLongAndOnesOwn(String password) {
    assertThat(rules.flaw(password, "Li Wei", "li.wei@example.com")).isEmpty();
  }

  @Test
  void countsCharactersNotBytes() {
    assertThat(rules.flaw("电车在等我们七个月亮", "Li", "l@example.com")).hasValue(PasswordFlaw.SHORT);
    assertThat(rules.flaw("𝔘𝔙𝔚𝔛𝔜𝔞𝔟𝔠𝔡𝔢𝔣", "Li", "l@example.com"))
        .hasValue(PasswordFlaw.SHORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "P@ssw0rd2026!",
        "passwordpassword",
        "123456789012",
        "qwertyuiop12",
        "1q2w3e4r5t6y",
        "Administrator1!",
        "iloveyou2026!!",
        "woaini1314520",
        "letmeinletmein",
        "aaaaaaaaaaaaaaa",
        "abababababab",
        "bitcoin202620262026",
        "Steward-2026-Steward"
      })
  void refusesWhatManyPeopleUse(String password) {
    assertThat(rules.flaw(password, "Li Wei", "li.wei@example.com")).hasValue(PasswordFlaw.COMMON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"li.wei.2026.2026", "LiWei12345678!", "zhangsan-2026-2026"})
  void refusesOnesOwnNameAndAddress(String password) {
    assertThat(
            rules.flaw(password, "Liwei", "li.wei@example.com").isPresent()
                || rules.flaw(password, "Zhang San", "z@example.com").isPresent())
        .isTrue();
  }

  @Test
  void refusesWhatWouldKeepUsBusy() {
    assertThat(rules.flaw("a1b2c3d4 ".repeat(100), "Li", "l@example.com"))
        .hasValue(PasswordFlaw.LONG);
  }
}
