package dev.steward.helpcenter.porting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.helpcenter.Audience;
import dev.steward.platform.error.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFileTests {
  private static final String FILE =
      """
      ---
      title: A title: with a colon
      summary: One sentence.
      labels: [first, 第二]
      related: [other-article]
      audience: staff
      ---
      Some text.

      ---

      More text.
      """;

  @Test
  void readsBackWhatItWrites() {
    ArticleFile read = ArticleFile.read("some-article.zh-CN.md", FILE);
    assertThat(read.wording().title()).isEqualTo("A title: with a colon");
    assertThat(read.wording().labels()).containsExactly("first", "第二");
    assertThat(read.audience()).isEqualTo(Audience.STAFF);
    assertThat(read.wording().body()).isEqualTo("Some text.\n\n---\n\nMore text.");
    assertThat(ArticleFile.read(read.name(), read.write())).isEqualTo(read);
  }

  @Test
  void readsFilesWithOtherLineEndingsAndAByteOrderMark() {
    ArticleFile read =
        ArticleFile.read("some-article.en.md", "\ufeff" + FILE.replace("\n", "\r\n"));
    assertThat(read.wording().body()).contains("More text.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"readme.md", "a.b.c.md", "Bad Name.en.md", "x.en.txt", "x.!!.md"})
  void refusesAFileThatIsNotNamedAsAnArticle(String name) {
    assertThatThrownBy(() -> ArticleFile.read(name, FILE)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no front matter",
        "---\ntitle: x\n",
        "---\n---\nbody",
        "---\ntitle: x\n---\n"
      })
  void refusesAFileWithoutTitleOrText(String content) {
    assertThatThrownBy(() -> ArticleFile.read("x.en.md", content)).isInstanceOf(Refusal.class);
  }
}
