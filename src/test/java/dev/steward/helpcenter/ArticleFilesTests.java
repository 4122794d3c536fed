package dev.steward.helpcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.content.Articles;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.content.Placement;
import dev.steward.helpcenter.filing.HelpFile;
import dev.steward.helpcenter.filing.HelpFiles;
import dev.steward.platform.error.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ArticleFilesTests {
  private static final HelpFiles FILES = HelpDesk.DESK.the(HelpFiles.class);
  private static final Articles ARTICLES = HelpDesk.DESK.the(Articles.class);
  private static final Actor EDITOR = Actor.OPERATOR;

  @Test
  void writesPicturesAnewWithoutWhatTheCameraTold() {
    byte[] exif =
        "Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0GPS 52.5200N"
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] photo = withSegment(picture("jpg", 40, 20), exif);

    HelpFile kept = FILES.keep("IMG 1.JPG", photo, EDITOR);

    byte[] bytes = FILES.bytes(kept);
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
    assertThat(List.of(kept.width(), kept.height())).as("turned upright").containsExactly(20, 40);
    assertThat(kept.name()).isEqualTo("img-1-20x40.jpg");
    assertThat(kept.markdown()).isEqualTo("![](" + kept.path() + ")");
  }

  @Test
  void makesLargePicturesAsWideAsPagesShowThem() {
    HelpFile kept = FILES.keep("wide.png", picture("png", 4_000, 100), EDITOR);
    assertThat(List.of(kept.width(), kept.height())).containsExactly(2_000, 50);
  }

  @Test
  void refusesWhatIsNoPictureWhateverItIsCalled() {
    refuses(
        HelpError.BAD_FILE_TYPE, "a.png", "<svg onload=ran()>".getBytes(StandardCharsets.UTF_8));
    refuses(
        HelpError.BAD_FILE_TYPE,
        "a.txt",
        " <!doctype html><script>".getBytes(StandardCharsets.UTF_8));
    refuses(HelpError.BAD_FILE_TYPE, "a.exe", "MZ\0\0".getBytes(StandardCharsets.UTF_8));
    refuses(HelpError.BAD_FILE_TYPE, "a.txt", new byte[0]);
    byte[] cut = picture("png", 30, 30);
    refuses(HelpError.BAD_PICTURE, "cut.png", java.util.Arrays.copyOf(cut, 45));
    byte[] bomb = picture("png", 30, 30);
    ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
    refuses(HelpError.BAD_PICTURE, "bomb.png", bomb);
    byte[] macros =
        "PK\u0003\u0004 word/document.xml word/vbaProject.bin"
            .getBytes(StandardCharsets.ISO_8859_1);
    refuses(HelpError.BAD_FILE_TYPE, "form.docx", macros);
  }

  @Test
  void keepsOneFileWhenEightHandInTheSame() throws Exception {
    byte[] picture = picture("png", 31, 17);
    Callable<HelpFile> keeping = () -> FILES.keep("same.png", picture, EDITOR);
    List<Future<HelpFile>> kept = new ArrayList<>();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Collections.nCopies(8, keeping).forEach(each -> kept.add(pool.submit(each)));
    }
    Set<String> keys =
        kept.stream().map(each -> each.resultNow().key()).collect(Collectors.toSet());
    assertThat(keys).hasSize(1);
  }

  @Test
  void servesAPictureOnlyWhereItsArticleIsRead() throws Exception {
    HelpFile file = FILES.keep(UUID.randomUUID() + ".png", picture("png", 12, 9), EDITOR);
    ArticleId id = begun(Audience.EVERYONE);
    write(id, "Look: ![The deposit page](" + file.path() + ")");
    assertThat(status(file)).as("a draft").isEqualTo(404);
    publish(id);
    HttpResponse<String> answer = HelpReadingTests.ask(file.path());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .contains("default-src 'none'; sandbox");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=300, public");
    assertThat(HelpReadingTests.ask(file.path() + "x").statusCode()).isEqualTo(404);
    ARTICLES.archive(id, Locale.ENGLISH, EDITOR);
    assertThat(status(file)).as("archived").isEqualTo(404);
  }

  @Test
  void keepsPicturesOfTheDeskFromReaders() throws Exception {
    for (Audience audience : List.of(Audience.STAFF, Audience.CUSTOMERS)) {
      HelpFile file = FILES.keep(UUID.randomUUID() + ".png", picture("png", 12, 9), EDITOR);
      ArticleId id = begun(audience);
      write(id, "![Our screen](" + file.path() + ")");
      publish(id);
      assertThat(status(file)).as(audience.code()).isEqualTo(404);
    }
    HelpFile note = FILES.keep(UUID.randomUUID() + ".png", picture("png", 12, 9), EDITOR);
    ArticleId id = begun(Audience.EVERYONE);
    write(id, "Words\n\n::: agent\n![Our screen](" + note.path() + ")\n:::\n");
    publish(id);
    assertThat(status(note)).as("a part for the desk").isEqualTo(404);
  }

  @Test
  void wantsWordsForEveryPictureAndOnlyFilesThatAreKept() {
    HelpFile file = FILES.keep("words.png", picture("png", 12, 9), EDITOR);
    for (String silent : List.of("![](" + file.path() + ")", "![ ][x]\n\n[x]: " + file.path())) {
      ArticleId id = begun(Audience.EVERYONE);
      write(id, "Look:\n\n" + silent);
      assertThatThrownBy(() -> publish(id))
          .isInstanceOfSatisfying(
              Refusal.class, no -> assertThat(no.code()).isEqualTo(HelpError.NO_ALT_TEXT));
    }
    ArticleId id = begun(Audience.EVERYONE);
    write(id, "![A page](/hc/files/aaaaaaaaaaaaaaaaaaaaaaaaaa/a.png)");
    assertThatThrownBy(() -> publish(id))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo(HelpError.UNKNOWN_FILES));
  }

  private static void refuses(HelpError error, String name, byte[] bytes) {
    assertThatThrownBy(() -> FILES.keep(name, bytes, EDITOR))
        .as(name)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(error));
  }

  private static int status(HelpFile file) throws Exception {
    HelpDesk.DESK.the(Catalogues.class).forget();
    return HelpReadingTests.ask(file.path()).statusCode();
  }

  private static ArticleId begun(Audience audience) {
    SectionId section =
        new SectionId(
            HelpDesk.DESK
                .jdbc()
                .sql("select min(id) from help_section")
                .query(Long.class)
                .single());
    return ARTICLES.create(
        new Placement(
            section,
            "file-" + UUID.randomUUID(),
            audience,
            OptionalLong.empty(),
            Optional.empty(),
            999,
            false),
        EDITOR);
  }

  private static void write(ArticleId id, String body) {
    var wording = new Wording("With a file", "", List.of(), Wording.Format.MARKDOWN, body);
    ARTICLES.write(id, Locale.ENGLISH, wording, "", OptionalInt.empty(), EDITOR);
  }

  private static void publish(ArticleId id) {
    ARTICLES.publish(id, Locale.ENGLISH, Optional.empty(), true, EDITOR);
    HelpDesk.DESK.the(Catalogues.class).forget();
  }

  private static byte[] picture(String format, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 1, Color.ORANGE.getRGB());
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
      assertThat(ImageIO.read(new ByteArrayInputStream(out.toByteArray()))).isNotNull();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  /// A JPEG with an application segment right after its start.
  private static byte[] withSegment(byte[] jpeg, byte[] content) {
    return ByteBuffer.allocate(jpeg.length + content.length + 4)
        .put(jpeg, 0, 2)
        .putShort((short) 0xffe1)
        .putShort((short) (content.length + 2))
        .put(content)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }
}
