package dev.steward.platform.egress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.egress.Answer.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/// What leaves the desk by HTTP, and what must not.
class EgressTests {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final ScriptedServer server = ScriptedServer.start();
  private final AtomicInteger lookUps = new AtomicInteger();
  private final Egress egress =
      new Egress(host -> {
        lookUps.incrementAndGet();
        return host.equals("pictures.example") ? List.of(LOOPBACK) : List.of(machine(host));
      });

  @AfterEach
  void stop() {
    egress.close();
    server.close();
  }

  @Test
  void bringsBackWhatTheServerSaid() {
    server.says(
        "HTTP/1.1 200 OK\r\nContent-Type: Text/Plain; x=y\r\nContent-Length: 5\r\n\r\nhello");
    Answer answer = egress.send(get("/a?b=c"));
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Given.class,
            given -> {
              assertThat(given.status()).isEqualTo(200);
              assertThat(given.mediaType()).isEqualTo("text/plain");
              assertThat(given.body()).asString().isEqualTo("hello");
            });
    assertThat(server.asked().getFirst())
        .startsWith("GET /a?b=c HTTP/1.1\r\n")
        .contains("Host: pictures.example:" + server.port())
        .doesNotContainIgnoringCase("cookie")
        .doesNotContainIgnoringCase("referer")
        .doesNotContainIgnoringCase("user-agent")
        .doesNotContainIgnoringCase("accept-encoding");
  }

  @Test
  void postsAForm() {
    server.says("HTTP/1.1 400 Bad\r\nContent-Length: 2\r\n\r\nno");
    var own = Origins.of(List.of(server.origin()));
    Answer answer = egress.send(Errand.post(server.origin() + "/token", "a=b%20c").allowing(own));
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Given.class, given -> assertThat(given.status()).isEqualTo(400));
    assertThat(server.asked().getFirst()).startsWith("POST /token").endsWith("\r\n\r\na=b%20c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://public.example/",
        "ftp://public.example/",
        "gopher://public.example/",
        "file:///etc/passwd",
        "jar:https://public.example/x!/y",
        "dict://public.example:11211/stat",
        "data:image/png;base64,AAAA",
        "javascript:alert(1)",
        "//public.example/",
        "/relative",
        "",
        "https:",
        "https://",
        "https:///x",
        "https://user@public.example/",
        "https://user:pw@public.example/",
        "https://public.example@127.0.0.1/",
        "https://public.example:22/",
        "https://public.example:25/",
        "https://public.example:5432/",
        "https://public.example:6379/",
        "https://public.example:8443/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://0x7f000001/",
        "https://127.1/",
        "https://0177.0.0.1/",
        "https://017700000001/",
        "https://public.example\\@127.0.0.1/",
        "https://public.example\r\nX: y/",
        "https://pub lic.example/",
        "https://[::1/",
        "https://[fe80::1%25eth0]:22/",
        "https://a_b:c/"
      })
  void refusesWhatIsNotAPlainAddressOfTheWeb(String address) {
    assertThat(egress.send(Errand.get(address))).isEqualTo(new Answer.Refused(Reason.BAD_ADDRESS));
    assertThat(egress.objectionTo(Errand.get(address))).contains(Reason.BAD_ADDRESS);
    assertThat(lookUps).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:10.0.0.1]",
        "[::ffff:a9fe:a9fe]",
        "[::127.0.0.1]",
        "[fd00::8]",
        "[fc00::1]",
        "[fe80::1]",
        "[fec0::1]",
        "[ff02::1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b::a9fe:a9fe]",
        "[64:ff9b:1::1]",
        "[2002:7f00:1::]",
        "[2001:0:7f00:1::]",
        "[2001:db8::1]",
        "[100::1]",
        "[fd00:ec2::254]"
      })
  void refusesMachinesThatAreNotPublic(String host) {
    String address = "https://" + host + "/latest/meta-data/";
    assertThat(egress.send(Errand.get(address)))
        .isEqualTo(new Answer.Refused(Reason.PRIVATE_ADDRESS));
    assertThat(egress.objectionTo(Errand.get(address))).contains(Reason.PRIVATE_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost.", "LOCALHOST", "127。0。0。1", "pictures.example"})
  void refusesNamesOfMachinesThatAreNotPublic(String host) {
    var byMachine =
        new Egress(name ->
            name.equals("pictures.example")
                ? List.of(LOOPBACK)
                : List.of(InetAddress.getAllByName(name)));
    assertThat(byMachine.send(Errand.get("https://" + host + "/")))
        .isEqualTo(new Answer.Refused(Reason.PRIVATE_ADDRESS));
  }

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8",
    "1.1.1.1",
    "100.63.255.255",
    "172.32.0.1",
    "2606:4700::1111",
    "64:ff9b::808:808"
  })
  void knowsPublicMachines(String address) throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void refusesANameWithOnePrivateMachineAmongPublicOnes() {
    var mixed = new Egress(_ -> List.of(machine("8.8.8.8"), LOOPBACK));
    assertThat(mixed.send(Errand.get("https://mixed.example/")))
        .isEqualTo(new Answer.Refused(Reason.PRIVATE_ADDRESS));
  }

  /// DNS rebinding: public when looked at, private when asked again.
  @Test
  void staysOnTheMachineThatWasLookedAt() {
    var answers = new AtomicInteger();
    var rebound =
        new Egress(_ -> List.of(answers.getAndIncrement() == 0 ? machine("240.0.0.1") : LOOPBACK));
    var own = Origins.of(List.of(server.origin()));
    Errand errand =
        Errand.get(server.origin() + "/")
            .allowing(own)
            .within(Duration.ofMillis(500), DataSize.ofKilobytes(1));
    assertThat(rebound.send(errand)).isInstanceOf(Answer.Failed.class);
    assertThat(answers).hasValue(1);
    assertThat(server.asked()).isEmpty();
    rebound.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsNoRedirect(int status) {
    server.says(
        "HTTP/1.1 %d Go\r\nLocation: %s/private\r\nContent-Length: 0\r\n\r\n"
            .formatted(status, server.origin()));
    assertThat(egress.send(get("/")))
        .isInstanceOfSatisfying(
            Answer.Given.class, given -> assertThat(given.status()).isEqualTo(status));
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void cutsAnAnswerThatSaysItIsHuge() {
    server.says("HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\nxxxx");
    assertThat(egress.send(get("/"))).isEqualTo(new Answer.Failed(Reason.TOO_LARGE));
  }

  @Test
  void cutsAnAnswerThatGrowsHuge() {
    server.saysForEver(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        "400\r\n" + "x".repeat(1024) + "\r\n",
        0);
    assertThat(egress.send(get("/"))).isEqualTo(new Answer.Failed(Reason.TOO_LARGE));
  }

  @Test
  void cutsAnAnswerThatDrips() {
    server.saysForEver("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", "x", 50);
    long start = System.nanoTime();
    Errand errand = get("/").within(Duration.ofMillis(700), DataSize.ofMegabytes(1));
    assertThat(egress.send(errand)).isEqualTo(new Answer.Failed(Reason.TOO_SLOW));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void cutsHeadersThatDripOrNeverEnd() {
    server.saysForEver("HTTP/1.1 200 OK\r\n", "X-Filler: " + "x".repeat(1000) + "\r\n", 0);
    assertThat(egress.send(get("/"))).isInstanceOf(Answer.Failed.class);
  }

  @Test
  void unpacksNothing() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      byte[] nothing = new byte[1024 * 1024];
      for (int i = 0; i < 64; i++) {
        gzip.write(nothing);
      }
    }
    server.says(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
            + packed.size()
            + "\r\n\r\n"
            + packed.toString(ISO_8859_1));
    assertThat(egress.send(get("/")))
        .isInstanceOfSatisfying(
            Answer.Given.class, given -> assertThat(given.body()).isEqualTo(packed.toByteArray()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "220 mail ESMTP\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"})
  void makesNothingOfWhatIsNotAWholeAnswer(String said) {
    server.says(said);
    assertThat(egress.send(get("/"))).isInstanceOf(Answer.Failed.class);
  }

  @Test
  void trustsNoCertificateThatNobodyVouchesFor() {
    String origin = "https://pictures.example:" + server.port();
    server.encrypts();
    assertThat(egress.send(Errand.get(origin + "/").allowing(Origins.of(List.of(origin)))))
        .isEqualTo(new Answer.Failed(Reason.UNREACHABLE));
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void opensToOneListOnlyWhatTheListNames() {
    var own = Origins.of(List.of("http://pictures.example:1"));
    assertThat(egress.send(Errand.get(server.origin() + "/").allowing(own)))
        .isEqualTo(new Answer.Refused(Reason.BAD_ADDRESS));
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void doesNotWaitForNameServersWithoutEnd() {
    var silent = new Egress(_ -> new CompletableFuture<List<InetAddress>>().join());
    Errand errand =
        Errand.get("https://slow.example/").within(Duration.ofMillis(200), DataSize.ofKilobytes(1));
    assertThat(silent.send(errand)).isEqualTo(new Answer.Failed(Reason.TOO_SLOW));
  }

  @Test
  void saysWhenNobodyKnowsTheName() {
    var nobody =
        new Egress(host -> {
          throw new UnknownHostException(host);
        });
    var errand = Errand.get("https://nowhere.example/");
    assertThat(nobody.send(errand)).isEqualTo(new Answer.Failed(Reason.UNKNOWN_HOST));
    assertThat(nobody.objectionTo(errand)).isEmpty();
  }

  @Test
  void runsEightErrandsAtOnce() {
    server.says("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    List<CompletableFuture<Answer>> all =
        IntStream.range(0, 8)
            .mapToObj(_ -> CompletableFuture.supplyAsync(() -> egress.send(get("/"))))
            .toList();
    assertThat(all.stream().map(CompletableFuture::join)).allMatch(Answer.Given.class::isInstance);
  }

  private Errand get(String path) {
    return Errand.get(server.origin() + path).allowing(Origins.of(List.of(server.origin())));
  }

  private static InetAddress machine(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
