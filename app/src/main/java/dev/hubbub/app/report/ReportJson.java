package dev.hubbub.app.report;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Intervention;
import dev.hubbub.engine.reaction.Stakeholder;
import dev.hubbub.engine.simulation.Scenario;
import dev.hubbub.voice.media.Picture;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The data of a report as one JSON object; what the scripts of the page read.
final class ReportJson {

    /// Most acts of a thread that are shown.
    static final int SHOWN = 60;

    private final ReportInput in;
    private final Survey survey;
    private final JsonGenerator json;
    private final Map<Integer, Integer> rowOfPersona = new LinkedHashMap<>();
    private final Pictures pictures;

    private ReportJson(ReportInput in, Survey survey, Illustrations illustrations, JsonGenerator json) {
        this.in = in;
        this.survey = survey;
        this.pictures = new Pictures(illustrations);
        this.json = json;
    }

    static String of(ReportInput in, Illustrations illustrations) {
        var out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            new ReportJson(in, Survey.of(in), illustrations, json).write();
        }
        return out.toString();
    }

    private void write() {
        json.writeStartObject();
        writeScenario(in.scenario());
        writeRun();
        json.writeName("rhythm");
        survey.rhythm.write(json);
        json.writeName("stances");
        survey.stances.write(json);
        json.writeName("origins");
        survey.origins.write(json);
        json.writeName("cascades");
        survey.cascades.write(json);
        json.writeName("real");
        RealCascades.write(json);
        json.writeArrayPropertyStart("threads");
        for (IntList thread : survey.threads()) {
            writeThread(new ThreadTree(in.acts(), thread, SHOWN));
        }
        json.writeEndArray();
        writePeople();
        pictures.write(json);
        json.writeEndObject();
    }

    private void writeScenario(Scenario scenario) {
        json.writeObjectPropertyStart("scenario");
        json.writeStringProperty("name", scenario.name());
        json.writeStringProperty("title", scenario.title());
        json.writeNumberProperty("startMs", scenario.startMs());
        json.writeNumberProperty("durationMs", scenario.durationMs());
        json.writeArrayPropertyStart("sources");
        scenario.sources().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("events");
        for (Event event : scenario.events()) {
            writeEvent(event, event.atMs() - scenario.startMs());
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("interventions");
        for (Intervention intervention : scenario.interventions()) {
            json.writeStartObject();
            json.writeNumberProperty("atMs", intervention.atMs());
            json.writeStringProperty("title", label(intervention));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private String label(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Post post -> "@" + in.people().handle(post.persona()) + " is made to post";
            case Intervention.Remove remove -> target(remove.target()) + " is removed";
            case Intervention.Mute mute ->
                "Nobody is shown "
                        + mute.topic().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " any more";
        };
    }

    private String target(String target) {
        if (!target.startsWith("largest")) {
            return "The post “" + target + "”";
        }
        return in.scenario().events().stream()
                .filter(event -> target.equals("largest:" + event.id()))
                .map(event -> "The largest post about “" + event.title() + "”")
                .findFirst()
                .orElse("The largest post");
    }

    private void writeEvent(Event event, long atMs) {
        json.writeStartObject();
        json.writeNumberProperty("atMs", atMs);
        json.writeStringProperty("title", event.title());
        json.writeStringProperty("text", event.text());
        json.writeStringProperty("type", event.type().name());
        json.writeStringProperty("impact", event.impact().name());
        json.writeStringProperty("country", event.place().country());
        json.writeStringProperty("city", event.place().city());
        json.writeArrayPropertyStart("stakeholders");
        for (Stakeholder stakeholder : event.stakeholders()) {
            json.writeString(stakeholder.name());
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("hashtags");
        event.hashtags().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeRun() {
        ReportInput.Totals totals = in.totals();
        json.writeObjectPropertyStart("run");
        json.writeStringProperty("seed", Long.toString(in.seed()));
        json.writeNumberProperty("personas", in.people().size());
        json.writeNumberProperty("acts", in.acts().size());
        json.writeObjectPropertyStart("kinds");
        for (ActKind kind : ActKind.values()) {
            json.writeNumberProperty(kind.name(), survey.rhythm.total(kind));
        }
        json.writeEndObject();
        writeIfKnown("follows", totals.follows());
        writeIfKnown("exposures", totals.exposures());
        writeIfKnown("cpuSeconds", totals.cpuSeconds());
        writeIfKnown("wallSeconds", totals.wallSeconds());
        json.writeStringProperty("digest", in.digest());
        json.writeStringProperty("command", in.command());
        json.writeStringProperty("version", in.version());
        json.writeEndObject();
    }

    private void writeIfKnown(String name, long value) {
        if (value >= 0) {
            json.writeNumberProperty(name, value);
        }
    }

    private void writeIfKnown(String name, double value) {
        if (value >= 0) {
            json.writeNumberProperty(name, Rounded.to(value, 2));
        }
    }

    private void writeThread(ThreadTree tree) {
        json.writeStartObject();
        json.writeObjectPropertyStart("kinds");
        for (ActKind kind : ActKind.values()) {
            json.writeNumberProperty(kind.name(), tree.count(kind));
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("acts");
        for (int row = 0; row < tree.size(); row++) {
            writeAct(tree, row);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeAct(ThreadTree tree, int row) {
        ActLog acts = in.acts();
        int act = tree.act(row);
        String text = in.text().apply(act);
        json.writeStartObject();
        json.writeNumberProperty("act", act);
        json.writeNumberProperty("parent", tree.parentRow(row));
        json.writeNumberProperty("by", rowOf(acts.persona(act)));
        json.writeNumberProperty("atMs", acts.atMs(act));
        json.writeStringProperty("kind", acts.kind(act).name());
        if (acts.event(act) >= 0) {
            json.writeNumberProperty("event", acts.event(act));
            json.writeNumberProperty("stance", Rounded.to(acts.stance(act), 2));
        }
        if (text != null) {
            json.writeStringProperty("text", text);
        }
        Picture picture = in.picture().apply(act);
        if (picture != null) {
            pictures.writeReference(picture, acts.key(act), json);
        }
        json.writeNumberProperty("likes", tree.likes(row));
        json.writeNumberProperty("reposts", tree.reposts(row));
        json.writeNumberProperty("quotes", tree.quotes(row));
        json.writeNumberProperty("replies", tree.replies(row));
        json.writeNumberProperty("hidden", tree.hidden(row));
        json.writeEndObject();
    }

    private int rowOf(int persona) {
        return rowOfPersona.computeIfAbsent(persona, _ -> rowOfPersona.size());
    }

    private void writePeople() {
        json.writeArrayPropertyStart("people");
        for (int persona : rowOfPersona.keySet()) {
            SeedProfile seed = in.people().seeds().get(in.people().seedOf(persona));
            json.writeStartObject();
            json.writeNumberProperty("id", persona);
            json.writeStringProperty("name", in.people().name(persona));
            json.writeStringProperty("handle", in.people().handle(persona));
            json.writeNumberProperty("age", in.people().age(persona));
            json.writeStringProperty("occupation", seed.occupation());
            json.writeStringProperty("city", seed.city());
            json.writeStringProperty("country", seed.country());
            json.writeStringProperty("language", seed.style().language());
            json.writeNumberProperty("offsetMinutes", survey.origins.offsetMinutes(persona));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
