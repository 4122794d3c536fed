package dev.steward.ticket.acting;

import dev.steward.ticket.editing.Editing;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The three acts on tags.
@Configuration(proxyBeanMethods = false)
class TagsActs {

  @Bean
  ActKind tagsAdd(Editing editing) {
    return new TagsAct("tags-add", List::addAll, editing);
  }

  @Bean
  ActKind tagsRemove(Editing editing) {
    return new TagsAct("tags-remove", TagsActs::remove, editing);
  }

  @Bean
  ActKind tagsSet(Editing editing) {
    return new TagsAct("tags-set", TagsActs::replace, editing);
  }

  private static void remove(List<String> tags, List<String> values) {
    tags.removeIf(values::contains);
  }

  private static void replace(List<String> tags, List<String> values) {
    tags.clear();
    tags.addAll(values);
  }
}
