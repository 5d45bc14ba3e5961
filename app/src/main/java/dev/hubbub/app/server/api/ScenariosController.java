package dev.hubbub.app.server.api;

import dev.hubbub.app.scenario.BundledScenarios;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The scenarios that come with the house, by which societies and runs can begin.
@RestController
@RequestMapping("/api/hubbub/v1/scenarios")
@Tag(name = "scenarios", description = "Scenarios that come with Hubbub.")
class ScenariosController {

    /// Their names, in order.
    @GetMapping
    List<String> all() {
        return BundledScenarios.names().stream().sorted().toList();
    }
}
