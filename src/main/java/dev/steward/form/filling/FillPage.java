package dev.steward.form.filling;

import dev.steward.form.Answers;
import dev.steward.form.Field;
import dev.steward.form.FormVersion;
import dev.steward.form.uploading.FormFile;
import dev.steward.form.uploading.Taken;
import dev.steward.helpcenter.frame.Frame;
import dev.steward.platform.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A form as it is being filled in.
///
/// @param pass names this very form
/// @param sender the address of somebody who has signed in, else empty
/// @param problems of what was posted, in the order of the form
/// @param files that were handed in already
/// @param refused files that were not taken just now
/// @param known what is known already and can be offered
/// @param preview whether it is only looked at
public record FillPage(
    Frame frame,
    FormVersion form,
    String pass,
    Optional<String> sender,
    String email,
    String name,
    Answers answers,
    List<Problem> problems,
    List<FormFile> files,
    List<Taken.Refused> refused,
    Known known,
    boolean preview) {

  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Asia/Shanghai",
          "Asia/Hong_Kong",
          "Asia/Taipei",
          "Asia/Singapore",
          "Asia/Tokyo",
          "Asia/Seoul",
          "Asia/Ho_Chi_Minh",
          "Asia/Jakarta",
          "Asia/Bangkok",
          "Asia/Kolkata",
          "Asia/Dubai",
          "Europe/Moscow",
          "Europe/Istanbul",
          "Europe/Berlin",
          "Europe/London",
          "Africa/Lagos",
          "America/Sao_Paulo",
          "America/New_York",
          "America/Chicago",
          "America/Los_Angeles",
          "Australia/Sydney");

  /// Time zones to choose from.
  public static List<String> zones() {
    return ZONES;
  }

  /// What can be offered before anything is typed.
  ///
  /// @param incidents what hinders this now, as ways to read about it
  /// @param networks names of networks
  /// @param assets codes of coins
  public record Known(List<Frame.Way> incidents, List<String> networks, List<String> assets) {
    public Known {
      incidents = List.copyOf(incidents);
      networks = List.copyOf(networks);
      assets = List.copyOf(assets);
    }
  }

  /// Where the form goes.
  public String action() {
    return "/requests/new/" + form.code();
  }

  /// The language it is shown in.
  public Locale locale() {
    return frame.locale();
  }

  /// What is wrong with the answer to a question.
  public Optional<Problem> problem(String field) {
    return problems.stream().filter(problem -> problem.field().equals(field)).findFirst();
  }

  /// The sentence that says what is wrong, empty for nothing.
  public String problemText(Ui ui, String field) {
    return problem(field).map(problem -> text(ui, problem)).orElse("");
  }

  /// Sentences by the id of what they are about.
  public Map<String, String> errors(Ui ui) {
    Map<String, String> errors = new LinkedHashMap<>();
    problems.forEach(problem -> errors.put(id(problem.field()), text(ui, problem)));
    refused.forEach(file ->
        errors.putIfAbsent("files-" + file.name(), ui.t(file.key(), file.name(), file.limit())));
    return errors;
  }

  /// The id of the control of a question.
  public String id(String field) {
    return form.definition().field(field).isPresent() ? Filling.PREFIX + field : field;
  }

  private String text(Ui ui, Problem problem) {
    String name =
        form.definition()
            .field(problem.field())
            .map(field -> field.label().in(locale()))
            .orElse("");
    return ui.t(problem.key(), name, problem.args().isEmpty() ? "" : problem.args().getFirst());
  }

  /// The files of a question.
  public List<FormFile> files(Field field) {
    return files.stream().filter(file -> file.field().equals(field.key())).toList();
  }

  /// A part of an answer, empty where there is none.
  public String part(Field field, int index) {
    List<String> answer = answers.of(field.key());
    return index < answer.size() ? answer.get(index) : "";
  }

  /// The condition of a question in words.
  public String condition(Field field) {
    return field
        .shownWhen()
        .flatMap(condition ->
            form.definition()
                .field(condition.field())
                .map(other ->
                    other.label().in(locale())
                        + ": "
                        + String.join(
                            locale().getLanguage().equals("zh") ? "、" : ", ",
                            other.options().stream()
                                .filter(option -> condition.values().contains(option.value()))
                                .map(option -> option.label().in(locale()))
                                .toList())))
        .orElse("");
  }

  /// What the texts of the form are written in.
  public String in(dev.steward.form.Phrase phrase) {
    return phrase.in(locale());
  }
}
