package dev.steward.form.filling;

import dev.steward.form.FormVersion;
import dev.steward.helpcenter.frame.Frame;
import java.util.List;

/// What can be asked about.
public record ChoosePage(Frame frame, List<FormVersion> forms) {}
