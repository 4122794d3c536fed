package dev.steward.ticket.acting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/// Reads what `part/acts.jte` sent: the acts as they stand on the page, and the button that was
/// pressed if it was one of the list's own.
///
/// Fields of row *i*: `act-i` (the kind) and `act-i-value`. Buttons: `act-step` with `add` (the
/// kind in `act-new`), `remove-i`, `up-i` or `down-i`.
///
/// @param acts with the step done
/// @param isStep whether the page is to be shown again rather than saved
public record ActForm(List<Act> acts, boolean isStep) {

  /// Reads the parameters of a request.
  ///
  /// @param acts tells which kinds take several words in one field
  public static ActForm of(MultiValueMap<String, String> sent, Acts acts) {
    var list = new ArrayList<Act>();
    for (int i = 0; i <= Acts.MOST && sent.containsKey("act-" + i); i++) {
      list.add(act(sent, i, acts));
    }
    String step = text(sent, "act-step");
    step(step, acts.added(text(sent, "act-new")), list);
    return new ActForm(List.copyOf(list), !step.isEmpty());
  }

  private static Act act(MultiValueMap<String, String> sent, int place, Acts acts) {
    String kind = text(sent, "act-" + place);
    String value = text(sent, "act-" + place + "-value");
    return switch (acts.kind(kind).map(ActKind::input).orElse(ActKind.Input.LINE)) {
      case WORDS -> new Act(kind, words(value));
      case NONE -> Act.of(kind);
      case CHOICE, LINE, TEXT -> Act.of(kind, value.strip());
    };
  }

  private static List<String> words(String value) {
    return Arrays.stream(value.split("[\\s,，、]+")).filter(word -> !word.isBlank()).toList();
  }

  private static void step(String step, List<Act> added, List<Act> list) {
    String[] words = step.split("-", 2);
    int place = words.length == 2 && words[1].matches("\\d{1,3}") ? Integer.parseInt(words[1]) : -1;
    switch (words[0]) {
      case "add" -> add(added, list);
      case "remove" -> at(place, list).ifPresent(i -> list.remove(i.intValue()));
      case "up" -> at(place, list).filter(i -> i > 0).ifPresent(i -> swap(list, i, i - 1));
      case "down" ->
          at(place, list).filter(i -> i + 1 < list.size()).ifPresent(i -> swap(list, i, i + 1));
      default -> {}
    }
  }

  private static void add(List<Act> added, List<Act> list) {
    added.stream()
        .filter(act -> !act.kind().isEmpty())
        .limit(Math.max(0, Acts.MOST - list.size()))
        .forEach(list::add);
  }

  private static Optional<Integer> at(int place, List<Act> list) {
    return place >= 0 && place < list.size() ? Optional.of(place) : Optional.empty();
  }

  private static void swap(List<Act> list, int one, int other) {
    Collections.swap(list, one, other);
  }

  private static String text(MultiValueMap<String, String> sent, String name) {
    return Optional.ofNullable(sent.getFirst(name)).orElse("");
  }
}
