package dev.steward.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.BaseUrl;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A server in front ends TLS, so the request itself does not look secure. */
class SecurityHeadersTests {

  private final SecureRandom random = new SecureRandom();
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/desk");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void cookiesAndBrowsersAreKeptToTlsWherePeopleUseIt() throws Exception {
    pass("https://desk.example");

    assertThat(response.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(response.getHeader("Set-Cookie"))
        .startsWith("__Host-form=")
        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
  }

  @Test
  void withoutTlsNothingPretendsToBeSecure() throws Exception {
    pass("http://localhost:8080");

    assertThat(response.getHeader("Strict-Transport-Security")).isNull();
    assertThat(response.getHeader("Set-Cookie")).startsWith("form=").doesNotContain("Secure");
  }

  private void pass(String baseUrl) throws Exception {
    new SecurityHeaders(random, new BaseUrl(baseUrl))
        .doFilter(request, response, new MockFilterChain());
    new FormTokens(random).issue(request, response);
  }
}
