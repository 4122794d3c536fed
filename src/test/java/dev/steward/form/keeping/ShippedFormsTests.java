package dev.steward.form.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.form.FormVersion;
import dev.steward.form.Phrase;
import dev.steward.ticket.World;
import dev.steward.ticket.editing.RequestTypes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedFormsTests {
  private final List<FormVersion> forms = World.desk.the(Forms.class).open();

  @Test
  void thereIsOneForEveryRequestType() {
    assertThat(forms).extracting(FormVersion::code).containsAll(RequestTypes.all());
  }

  @Test
  void everyTextIsThereInBothLanguages() {
    assertThat(forms.stream().flatMap(form -> phrases(form)))
        .allSatisfy(phrase -> {
          assertThat(phrase.only("en")).isNotBlank();
          assertThat(phrase.only("zh-CN")).isNotBlank();
        });
  }

  private static Stream<Phrase> phrases(FormVersion form) {
    return Stream.of(
            Stream.of(form.definition().title(), form.definition().summary()),
            form.definition().checks().stream(),
            form.definition().sections().stream().map(section -> section.title()),
            form.definition().fields().map(field -> field.label()),
            form.definition().fields().map(field -> field.help()).filter(help -> !help.isEmpty()),
            form.definition()
                .fields()
                .flatMap(field -> field.options().stream())
                .map(option -> option.label()))
        .flatMap(each -> each);
  }
}
