package dev.steward.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// What is kept in the repository says nothing about the machine it was written on, and repeats
/// nothing that is said once.
class TrackedFileTests {

  private static final Pattern MACHINE =
      Pattern.compile(
          "/(home|Users)/[a-z][\\w.-]*/|/root/|/work/|https?://[\\w.-]*(nexus|artifactory|proxy|mirror)"
              + "[\\w.-]*[:/]");
  private static final Pattern LICENCE_BLOCK =
      Pattern.compile("Licensed under the Apache License|SPDX-License-Identifier|@author ");
  private static final Pattern SECRET =
      Pattern.compile(
          "-----BEGIN (RSA |EC |OPENSSH |)PRIVATE KEY-----\\s+[\\w+/=]{40}|AKIA[0-9A-Z]{16}");

  @Test
  void noFileNamesAPlaceOnSomebodysMachine() throws Exception {
    assertThat(Exceptions.wrong("machine", holding(MACHINE, ""))).isEmpty();
  }

  @Test
  void noFileRepeatsTheLicenceOrItsAuthor() throws Exception {
    assertThat(Exceptions.wrong("licence", holding(LICENCE_BLOCK, ".java"))).isEmpty();
  }

  @Test
  void noFileHoldsASecret() throws Exception {
    assertThat(Exceptions.wrong("secret", holding(SECRET, ""))).isEmpty();
  }

  private static TreeSet<String> holding(Pattern pattern, String ending) throws Exception {
    var found = new TreeSet<String>();
    for (String name : tracked()) {
      Path file = Path.of(name);
      boolean isOurs = !name.contains("/vendor/") && !name.contains("house/TrackedFileTests");
      if (name.endsWith(ending) && isOurs && Files.isRegularFile(file)) {
        var match = pattern.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        if (match.find()) {
          found.add(name + "  says " + match.group());
        }
      }
    }
    return found;
  }

  private static List<String> tracked() throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.exists(Path.of(".git")), "not in a checkout");
    Process git = new ProcessBuilder("git", "ls-files").redirectErrorStream(true).start();
    String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Assumptions.assumeTrue(git.waitFor() == 0, "git does not answer");
    return names.lines().toList();
  }
}
