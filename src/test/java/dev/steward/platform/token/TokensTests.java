package dev.steward.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokensTests {

  private final Tokens tokens = new Tokens(new SecureRandom());

  @Test
  void makesTokensThatDifferAndFitIntoAnAddress() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      made.add(tokens.link());
      made.add(tokens.caseless(128));
    }
    assertThat(made).hasSize(2000).allMatch(token -> token.matches("[A-Za-z0-9_-]{26,43}"));
    assertThat(tokens.caseless(128)).matches("[a-z2-7]{26}");
  }

  @Test
  void refusesTokensThatCouldBeGuessed() {
    assertThatThrownBy(() -> tokens.caseless(64)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void recognisesATokenByItsHashAlone() {
    String token = tokens.link();
    byte[] stored = Tokens.hash(token);
    assertThat(stored).hasSize(32);
    assertThat(Tokens.matches(token, stored)).isTrue();
    assertThat(Tokens.matches(token + "x", stored)).isFalse();
    assertThat(Tokens.matches("", stored)).isFalse();
  }

  @Test
  void writesBase32AsTheStandardSays() {
    // RFC 4648 section 10, in lower case and without padding.
    assertThat(base32("")).isEmpty();
    assertThat(base32("f")).isEqualTo("my");
    assertThat(base32("fo")).isEqualTo("mzxq");
    assertThat(base32("foo")).isEqualTo("mzxw6");
    assertThat(base32("foob")).isEqualTo("mzxw6yq");
    assertThat(base32("fooba")).isEqualTo("mzxw6ytb");
    assertThat(base32("foobar")).isEqualTo("mzxw6ytboi");
  }

  private static String base32(String text) {
    return Tokens.base32(text.getBytes(StandardCharsets.US_ASCII));
  }
}
