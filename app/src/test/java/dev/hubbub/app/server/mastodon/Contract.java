package dev.hubbub.app.server.mastodon;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hubbub.app.server.mastodon.entity.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a public client library declares of Mastodon's entities, as JSON Schema, and whether answers keep to
/// it.
///
/// The declarations are the types of masto.js, from npm; ts-json-schema-generator makes a schema of them.
/// Which entity an answer must be follows from what the method that answered returns, so no address can be
/// forgotten. masto.js names fields in camel case, and so are the fields of an answer before it is held
/// against the schema.
final class Contract {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Schema> schemas = new LinkedHashMap<>();
    private final List<Route> routes = new ArrayList<>();

    private record Route(RequestMethod method, PathPattern pattern, Shape shape) {}

    /// An entity, or a list of them.
    private record Shape(String entity, boolean list) {}

    private Contract(JsonNode document, Map<RequestMappingInfo, HandlerMethod> handlers) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        correct(document);
        for (Map.Entry<String, JsonNode> one : document.properties()) {
            schemas.put(one.getKey(), registry.getSchema(one.getValue()));
        }
        handlers.forEach((info, handler) -> {
            Shape shape = shape(handler.getMethod().getGenericReturnType());
            if (shape != null && info.getPathPatternsCondition() != null) {
                for (PathPattern pattern : info.getPathPatternsCondition().getPatterns()) {
                    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                        routes.add(new Route(method, pattern, shape));
                    }
                }
            }
        });
    }

    /// Makes the schema, once a build.
    ///
    /// @throws NpmClients.Absent when npm or the registry is not there
    static Contract of(Map<RequestMappingInfo, HandlerMethod> handlers) {
        Path target = NpmClients.installed();
        Path made = target.resolve("entities.schema.json");
        try {
            String wanted = Files.readString(target.resolve("entities.ts"))
                    + Files.readString(target.resolve("package-lock.json"));
            Path mark = target.resolve("entities.made");
            if (!Files.exists(made)
                    || !Files.exists(mark)
                    || !Files.readString(mark).equals(wanted)) {
                NpmClients.run(target, List.of("node", "schema.mjs", made.toString()));
                Files.writeString(mark, wanted);
            }
            return new Contract(JSON.readTree(Files.readString(made)), handlers);
        } catch (IOException e) {
            throw new NpmClients.Absent("the schema of masto.js must be made, but was not: " + e.getMessage());
        }
    }

    /// Makes good where masto.js and Mastodon's documentation differ; each correction has its reason.
    private static void correct(JsonNode document) {
        JsonNode corrections;
        try (InputStream in = Contract.class.getResourceAsStream("contract-corrections.json")) {
            corrections = JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> used = new TreeSet<>();
        for (JsonNode schema : document.values()) {
            for (Map.Entry<String, JsonNode> definition :
                    schema.get("definitions").properties()) {
                JsonNode properties = definition.getValue().path("properties");
                for (String property : List.copyOf(properties.propertyNames())) {
                    for (Map.Entry<String, JsonNode> correction : corrections.properties()) {
                        if ((definition.getKey() + "." + property).matches(correction.getKey())) {
                            used.add(correction.getKey());
                            correct(
                                    (ObjectNode) definition.getValue(),
                                    property,
                                    correction.getValue().get(0).asString());
                        }
                    }
                }
            }
        }
        Set<String> idle = new TreeSet<>(corrections.propertyNames());
        idle.removeAll(used);
        if (!idle.isEmpty()) {
            throw new AssertionError("corrections must correct something, but did not: " + idle);
        }
    }

    private static void correct(ObjectNode definition, String property, String how) {
        ObjectNode properties = (ObjectNode) definition.get("properties");
        switch (how) {
            case "any" -> properties.set(property, JSON.createObjectNode());
            case "null" -> {
                ArrayNode either = JSON.createArrayNode();
                either.add(properties.get(property));
                either.addObject().put("type", "null");
                properties.set(property, JSON.createObjectNode().set("anyOf", either));
            }
            case "optional" -> {
                ArrayNode required = JSON.createArrayNode();
                for (JsonNode name : definition.path("required")) {
                    if (!name.asString().equals(property)) {
                        required.add(name);
                    }
                }
                definition.set("required", required);
            }
            default -> throw new AssertionError("a correction must be any, null or optional, but was " + how);
        }
    }

    private static @Nullable Shape shape(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Shape one = shape(list.getActualTypeArguments()[0]);
            return one == null ? null : new Shape(one.entity(), true);
        }
        if (type instanceof Class<?> entity && Entity.class.isAssignableFrom(entity) && entity != Entity.class) {
            return new Shape("Our" + entity.getName().replaceFirst(".*\\.", "").replace("$", ""), false);
        }
        return null;
    }

    /// Entities that methods return and masto.js does not declare.
    Set<String> undeclared() {
        Set<String> undeclared = new TreeSet<>();
        routes.forEach(route -> undeclared.add(route.shape().entity()));
        undeclared.removeAll(schemas.keySet());
        return undeclared;
    }

    /// How many addresses there are whose answers are held against the schema.
    int size() {
        return routes.size();
    }

    /// What is wrong with an answer, a line each; nothing where the answer is no entity.
    List<String> wrong(String method, String path, JsonNode answer) {
        PathContainer asked =
                PathContainer.parsePath(path.replaceFirst("\\?.*", "").replaceFirst("(?<=.)/$", ""));
        Route found = null;
        for (Route route : routes) {
            if (route.method().name().equals(method)
                    && route.pattern().matches(asked)
                    && (found == null
                            || PathPattern.SPECIFICITY_COMPARATOR.compare(route.pattern(), found.pattern()) < 0)) {
                found = route;
            }
        }
        if (found == null || !schemas.containsKey(found.shape().entity())) {
            return List.of();
        }
        List<String> wrong = new ArrayList<>();
        Iterable<JsonNode> all = found.shape().list() ? answer : List.of(answer);
        if (found.shape().list() && !answer.isArray()) {
            wrong.add(method + " " + path + " must be a list");
        }
        for (JsonNode one : all) {
            for (Error error : schemas.get(found.shape().entity()).validate(camel(one))) {
                wrong.add(method + " " + path + ": " + found.shape().entity() + " " + error);
            }
        }
        return wrong;
    }

    private static JsonNode camel(JsonNode value) {
        if (value.isArray()) {
            ArrayNode list = JSON.createArrayNode();
            value.forEach(one -> list.add(camel(one)));
            return list;
        }
        if (!value.isObject()) {
            return value;
        }
        ObjectNode object = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            StringBuilder name = new StringBuilder();
            String[] parts = field.getKey().split("_");
            for (int i = 0; i < parts.length; i++) {
                name.append(i == 0 || parts[i].isEmpty() ? parts[i] : Character.toUpperCase(parts[i].charAt(0)));
                name.append(i == 0 || parts[i].isEmpty() ? "" : parts[i].substring(1));
            }
            object.set(name.toString(), camel(field.getValue()));
        }
        return object;
    }
}
