package dev.hubbub.app.validate;

import dev.hubbub.engine.measure.Measured;
import dev.hubbub.engine.measure.Target;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The targets as one JSON object: `{"targets":[{"id","measured","real","low","high","inside","language"?,"event"?}]}`.
///
/// `measured` is null and `inside` false where there was nothing to measure; `real` is null where no real value is
/// known, `low` and `high` are null where any value will do.
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
            number(node, "real", target.real());
            number(node, "low", target.low());
            number(node, "high", target.high());
            node.put("inside", measured.inside());
            if (row.language() != null) {
                node.put("language", row.language());
            }
            if (row.event() != null) {
                node.put("event", row.event());
            }
        }
        return MAPPER.writeValueAsString(object);
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
