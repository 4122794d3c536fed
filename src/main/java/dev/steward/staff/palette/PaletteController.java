package dev.steward.staff.palette;

import dev.steward.platform.web.PaletteSource;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.OWN_PROFILE)
class PaletteController {
  private static final int MOST = 30;
  private static final int LONGEST = 200;

  private final ObjectProvider<PaletteSource> sources;

  PaletteController(ObjectProvider<PaletteSource> sources) {
    this.sources = sources;
  }

  @GetMapping("/desk/palette")
  Screen items(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
    String words = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
    List<PaletteSource.Item> items =
        sources
            .orderedStream()
            .flatMap(source -> source.items(request, words).stream())
            .distinct()
            .limit(MOST)
            .toList();
    return Screen.of("staff/palette/items", new PalettePage(items));
  }
}
