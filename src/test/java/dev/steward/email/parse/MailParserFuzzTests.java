package dev.steward.email.parse;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Fuzzing for crashes, hangs and unsound results. In the build it runs the seeds only; with
/// `JAZZER_FUZZ=1` it searches.
class MailParserFuzzTests {
  @FuzzTest(maxDuration = "30s")
  void anyBytesGiveASoundMail(byte[] raw) {
    var violation = Soundness.violation(raw, MailParser.read(raw));
    if (violation.isPresent()) {
      throw new AssertionError(violation.get());
    }
  }
}
