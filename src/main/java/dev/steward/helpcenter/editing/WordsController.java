package dev.steward.helpcenter.editing;

import dev.steward.helpcenter.content.Variables;
import dev.steward.helpcenter.finding.Synonyms;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.EDIT_KNOWLEDGE)
@RequestMapping("/desk/knowledge-words")
class WordsController {
  private static final String SHOW = "helpcenter/editing/words";

  private final Variables variables;
  private final Synonyms synonyms;
  private final EditingRepository rows;
  private final Messages messages;

  WordsController(
      Variables variables, Synonyms synonyms, EditingRepository rows, Messages messages) {
    this.variables = variables;
    this.synonyms = synonyms;
    this.rows = rows;
    this.messages = messages;
  }

  @GetMapping
  Screen show() {
    return Screen.of(SHOW, page(Optional.empty()));
  }

  /// Gives a variable its values, one field `value.<language>` for each language.
  @PostMapping("/variables")
  Screen set(
      @RequestParam(defaultValue = "") String name,
      @RequestParam Map<String, String> fields,
      SignedIn who) {
    try {
      for (Locale locale : rows.languages()) {
        String value = fields.get("value." + locale.toLanguageTag());
        if (value != null) {
          variables.set(name.strip(), locale, value);
        }
      }
    } catch (Refusal refused) {
      return Screen.refused(SHOW, page(problem(refused, who)));
    }
    return Screen.redirect("/desk/knowledge-words");
  }

  @PostMapping("/synonyms")
  Screen add(@RequestParam(defaultValue = "") String words, SignedIn who) {
    try {
      synonyms.add(words);
    } catch (Refusal refused) {
      return Screen.refused(SHOW, page(problem(refused, who)));
    }
    return Screen.redirect("/desk/knowledge-words#synonyms");
  }

  @PostMapping("/synonyms/{id}/removal")
  Screen remove(@PathVariable long id) {
    synonyms.remove(id);
    return Screen.redirect("/desk/knowledge-words#synonyms");
  }

  private Optional<String> problem(Refusal refused, SignedIn who) {
    return Optional.of(
        messages.text(who.locale(), "error." + refused.code().code(), refused.args().toArray()));
  }

  private WordsPage page(Optional<String> problem) {
    Map<Locale, Map<String, String>> values = variables.all();
    Set<String> used = rows.variablesUsed();
    Set<String> names = new TreeSet<>(used);
    values.values().forEach(own -> names.addAll(own.keySet()));
    return new WordsPage(
        rows.languages(), names.stream().toList(), values, used, synonyms.list(), problem);
  }
}
