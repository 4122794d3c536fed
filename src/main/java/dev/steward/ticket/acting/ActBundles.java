package dev.steward.ticket.acting;

import java.util.List;
import java.util.Locale;

/// A port: acts that are kept together under a name and can be put into a list of bulk acts, where
/// they stand singly and can be changed. A bean of any module.
public interface ActBundles {

  /// What can be put in, in the reader's language. Values of different beans differ.
  List<ActKind.Choice> choices(Locale locale);

  /// The acts of a choice; none if it is not one of these.
  List<Act> acts(String choice);
}
