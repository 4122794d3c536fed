package dev.steward.form;

import java.util.List;

/// Questions that belong together, below a heading.
public record FormSection(Phrase title, List<Field> fields) {
  public FormSection {
    fields = List.copyOf(fields);
  }
}
