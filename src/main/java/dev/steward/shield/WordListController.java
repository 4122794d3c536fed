package dev.steward.shield;

import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.WebError;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The public lists of BIP 39, for the check in the browser, which loads them when somebody types
/// many words.
@Controller
@OpenRoute("the lists are public, and needed before anybody signs in")
class WordListController {
  @GetMapping("/secret-words/{language}.txt")
  ResponseEntity<Resource> words(@PathVariable String language) {
    var list = new ClassPathResource("shield/words/" + language + ".txt");
    if (!language.matches("[a-z-]{3,30}") || !list.exists()) {
      throw WebError.NOT_FOUND.refusal();
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
        .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
        .body(list);
  }
}
