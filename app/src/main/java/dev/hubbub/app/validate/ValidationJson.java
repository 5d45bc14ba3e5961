package dev.hubbub.app.validate;

import dev.hubbub.engine.measure.Measured;
import dev.hubbub.engine.measure.Target;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The targets as one JSON object: `{"targets":[{"id","measured","real","low","high","inside","language"?}]}`.
///
/// `measured` is null and `inside` false where there was nothing to measure.
public final class ValidationJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ValidationJson() {}

    /// The object, without line feeds.
    public static String of(List<ValidationRow> rows) {
        ObjectNode object = MAPPER.createObjectNode();
        ArrayNode targets = object.putArray("targets");
        for (ValidationRow row : rows) {
            Measured measured = row.measured();
            Target target = measured.target();
            ObjectNode node = targets.addObject().put("id", target.id());
            if (measured.known()) {
                node.put("measured", measured.value());
            } else {
                node.putNull("measured");
            }
            node.put("real", target.real())
                    .put("low", target.low())
                    .put("high", target.high())
                    .put("inside", measured.inside());
            if (row.language() != null) {
                node.put("language", row.language());
            }
        }
        return MAPPER.writeValueAsString(object);
    }
}
