package dev.steward.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Calls that compile and are wrong here, each with its reason.
class ForbiddenCallTests {

  /// A call that nobody may make, as a pattern over `owner.method(parameters)`, why, and which
  /// packages may all the same.
  private record Forbidden(String pattern, String reason, String... but) {

    boolean isBrokenBy(JavaAccess<?> access) {
      String by = access.getOriginOwner().getPackageName();
      return List.of(but).stream().noneMatch(allowed -> (by + ".").startsWith(allowed + "."))
          && Pattern.matches(pattern, access.getTarget().getFullName());
    }
  }

  private static final List<Forbidden> FORBIDDEN =
      List.of(
          new Forbidden(
              "java\\.lang\\.String\\.to(Lower|Upper)Case\\(\\)",
              "the machine's locale decides; a Turkish one has another i: name Locale.ROOT"),
          new Forbidden(
              "java\\.util\\.Locale\\.getDefault\\(.*",
              "the machine's locale is nobody's: take the reader's",
              "dev.steward.platform.command",
              "dev.steward.operation"),
          new Forbidden(
              "java\\.time\\.ZoneId\\.systemDefault\\(.*|java\\.util\\.TimeZone\\.getDefault\\(.*",
              "the machine's zone is nobody's: take the reader's, or UTC"),
          new Forbidden(
              "java\\.time\\.(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime|Year)"
                  + "\\.now\\(.*|java\\.time\\.Clock\\.system.*|java\\.time\\.InstantSource"
                  + "\\.system\\(.*|java\\.lang\\.System\\.currentTimeMillis\\(.*",
              "time comes from the InstantSource, so that tests can say what time it is",
              "dev.steward.platform"),
          new Forbidden(
              "java\\.util\\.(Date|Calendar|GregorianCalendar)\\.<init>\\(\\)",
              "time comes from the InstantSource, and as an Instant"),
          new Forbidden(
              "java\\.lang\\.System\\.(out|err)",
              "only the command line speaks to a terminal; everything else logs",
              "dev.steward.platform.command",
              "dev.steward.operation.log"),
          new Forbidden(
              "java\\.lang\\.Throwable\\.printStackTrace\\(.*",
              "a log line says where and why, and is found again"),
          new Forbidden(
              "java\\.lang\\.Thread\\.sleep\\(.*", "wait for what you wait for, with a limit"),
          new Forbidden(
              "java\\.net\\.http\\.HttpClient\\..*|java\\.net\\.URL\\.open(Connection|Stream)\\(.*"
                  + "|org\\.eclipse\\.jetty\\.client\\.HttpClient\\.<init>\\(.*",
              "requests to the outside go through Egress, which refuses private addresses",
              "dev.steward.platform.egress"),
          new Forbidden(
              "java\\.io\\.ObjectInputStream\\.<init>\\(.*",
              "reading objects from bytes runs whatever the bytes say"),
          new Forbidden(
              "java\\.util\\.Random\\.<init>\\(.*|java\\.lang\\.Math\\.random\\(.*"
                  + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current\\(.*",
              "chance comes from the injected SecureRandom; what can be guessed will be"),
          new Forbidden(
              "java\\.security\\.SecureRandom\\.<init>\\(.*",
              "chance comes from the injected SecureRandom, so that tests can repeat it",
              "dev.steward.platform"));

  @Test
  void nobodyCallsWhatIsForbidden() {
    var found = new TreeSet<String>();
    for (JavaClass type : ArchitectureTests.DESK) {
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        FORBIDDEN.stream()
            .filter(forbidden -> forbidden.isBrokenBy(access))
            .map(forbidden ->
                "%s  line %d calls %s: %s"
                    .formatted(
                        type.getName(),
                        access.getLineNumber(),
                        access.getTarget().getFullName(),
                        forbidden.reason()))
            .forEach(found::add);
      }
    }
    assertThat(Exceptions.wrong("call", found)).isEmpty();
  }

  @Test
  void nobodyUsesABrokenHash() {
    var found = new TreeSet<String>();
    for (var unit : SourceTree.MAIN.units()) {
      String text = SourceTree.read(java.nio.file.Path.of(SourceTree.path(unit)));
      if (Pattern.compile("\"(MD5|SHA-?1|HmacMD5|HmacSHA1)\"").matcher(text).find()) {
        found.add(SourceTree.path(unit));
      }
    }
    assertThat(Exceptions.wrong("hash", found)).as("collisions are for sale: SHA-256").isEmpty();
  }
}
