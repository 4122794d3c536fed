package dev.steward.api.helpcenter;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.steward.api.ApiProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a program sends about a category, section, article or translation; absent is unchanged.
record HelpForm(
    @Nullable String name,
    @Nullable String description,
    @Nullable String title,
    @Nullable String body,
    @Nullable String locale,
    @Nullable Boolean draft,
    @Nullable Boolean promoted,
    @Nullable Integer position,
    @JsonProperty("label_names") @Nullable List<String> labelNames,
    @JsonProperty("section_id") @Nullable Long sectionId,
    @JsonProperty("category_id") @Nullable Long categoryId,
    @JsonProperty("user_segment_id") @Nullable Long userSegmentId) {

  /// Around it in the request.
  record Envelope(
      @Nullable HelpForm category,
      @Nullable HelpForm section,
      @Nullable HelpForm article,
      @Nullable HelpForm translation,
      @Nullable HelpForm label) {

    HelpForm require() {
      for (HelpForm form : new HelpForm[] {category, section, article, translation, label}) {
        if (form != null) {
          return form;
        }
      }
      throw ApiProblem.invalid("base", "BlankValue", "base: is missing");
    }
  }

  /// What it is called, in whichever field it stands.
  String requireName() {
    String found = name == null || name.isBlank() ? title : name;
    if (found == null || found.isBlank()) {
      throw ApiProblem.invalid("name", "BlankValue", "name: cannot be blank");
    }
    return found;
  }
}
