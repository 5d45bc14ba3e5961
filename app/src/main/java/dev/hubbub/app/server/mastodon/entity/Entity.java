package dev.hubbub.app.server.mastodon.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// Something the client API answers with: written in snake case, nulls included, whatever mapper writes it.
///
/// A strict client refuses a whole page over one absent field, so a record always says all it has.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public interface Entity {}
