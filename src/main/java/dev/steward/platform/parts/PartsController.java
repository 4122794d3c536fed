package dev.steward.platform.parts;

import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@OpenRoute("shows made-up values only")
class PartsController {

  private final InstantSource time;

  PartsController(InstantSource time) {
    this.time = time;
  }

  @GetMapping("/desk/admin/parts")
  Screen show() {
    return Screen.of("parts/show", new PartsPage(time.instant()));
  }
}
