package dev.hubbub.llm.route;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hubbub.llm.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schemas in use, compiled once each, and the judge of answers by them.
final class Shapes {
    private static final int MOST_KEPT = 256;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, com.networknt.schema.Schema> compiled = new LinkedHashMap<>(16, 0.75f, true);

    /// @param json the answer without what is around it; the whole text if it is not valid
    record Verdict(String json, List<String> faults) {
        boolean fits() {
            return faults.isEmpty();
        }
    }

    void mustBeSchema(Schema schema) {
        try {
            compiled(schema);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "schema " + schema.name() + " must be a JSON Schema, but is not: " + e.getMessage()
                            + "\nIt is read as draft 2020-12.",
                    e);
        }
    }

    Verdict judge(Schema schema, String text) {
        String json = bare(text);
        try {
            JsonNode answer = STRICT.readTree(json);
            List<String> faults = compiled(schema).validate(answer).stream()
                    .map(Error::toString)
                    .toList();
            return new Verdict(faults.isEmpty() ? json : text, faults);
        } catch (JacksonException e) {
            return new Verdict(text, List.of("it is not JSON: " + e.getOriginalMessage()));
        }
    }

    /// Small models put their JSON between fences although told otherwise; that is not worth a second call.
    private static String bare(String text) {
        String bare = text.strip();
        if (bare.startsWith("```") && bare.endsWith("```") && bare.indexOf('\n') > 0 && bare.length() > 6) {
            return bare.substring(bare.indexOf('\n'), bare.length() - 3).strip();
        }
        return bare;
    }

    private com.networknt.schema.Schema compiled(Schema schema) {
        synchronized (compiled) {
            com.networknt.schema.Schema known = compiled.get(schema.json());
            if (known == null) {
                known = registry.getSchema(schema.json(), InputFormat.JSON);
                compiled.put(schema.json(), known);
                if (compiled.size() > MOST_KEPT) {
                    compiled.remove(compiled.keySet().iterator().next());
                }
            }
            return known;
        }
    }
}
