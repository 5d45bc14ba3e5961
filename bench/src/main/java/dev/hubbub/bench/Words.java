package dev.hubbub.bench;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.voice.Heard;
import dev.hubbub.voice.Utf8;
import dev.hubbub.voice.Utterance;
import dev.hubbub.voice.Voice;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Writing posts by grammar, beside two template engines filling one template.
final class Words implements Measurement {

    private static final int POSTS = 20_000;
    private static final double LEAST_POSTS_PER_CPU_SECOND = 500_000;

    private static final String PACKAGE = "dev.hubbub.bench.template";

    private static final String FREEMARKER = """
            <#if reply>@${parent} </#if>${opening} ${subject} ${verb}<#if fact??>, ${fact}</#if>! \
            <#if strong>I can't believe it<#else>Fair enough</#if>. <#list tags as tag>#${tag} </#list>""";

    private static final String JTE = """
            @param boolean reply
            @param String parent
            @param String opening
            @param String subject
            @param String verb
            @param String fact
            @param boolean strong
            @param java.util.List<String> tags
            @if(reply)@${parent} @endif${opening} ${subject} ${verb}@if(fact != null), ${fact}@endif! \
            @if(strong)I can't believe it@else Fair enough@endif. @for(String tag : tags)#${tag} @endfor""";

    @Override
    public String name() {
        return "words";
    }

    @Override
    public List<Line> measure(Setting setting) {
        Setting steady = new Setting(setting.personas(), setting.rounds(), setting.warmups() + 5);
        Voice voice = Voice.standard();
        List<Utterance> utterances = utterances(Worlds.population(setting.personas()));
        List<Map<String, Object>> models = IntStream.range(0, POSTS)
                .mapToObj(i -> model(utterances.get(i), i))
                .toList();
        Template freemarker = freemarker();
        Utf8 buffer = new Utf8();
        Path folder = temporary();
        try {
            TemplateEngine jte = jte(folder);
            List<Spread> ns = Duel.ofThread()
                    .side(POSTS, () -> write(voice, utterances, buffer))
                    .side(POSTS, () -> fill(freemarker, models))
                    .side(POSTS, () -> fill(jte, models))
                    .run(steady);
            Spread posts = perSecond(ns.get(0));
            return List.of(
                    line(posts, "FreeMarker, one template", ns.get(1), Line.Bound.atLeast(LEAST_POSTS_PER_CPU_SECOND)),
                    line(posts, "JTE, one template, compiled", ns.get(2), null));
        } finally {
            delete(folder);
        }
    }

    private Line line(Spread posts, String peer, Spread peerNs, Line.@org.jspecify.annotations.Nullable Bound bound) {
        return new Line(
                name(),
                "posts by grammar",
                "posts/CPU-s",
                posts,
                new Line.Peer(peer, perSecond(peerNs)),
                bound,
                "posts, replies and quotes, half on an event");
    }

    static Spread perSecond(Spread ns) {
        return new Spread(1e9 / ns.median(), 1e9 / ns.most(), 1e9 / ns.least());
    }

    static List<Utterance> utterances(Population population) {
        Event event = Worlds.worldEvent();
        Topic[] topics = Topic.values();
        return IntStream.range(0, POSTS)
                .mapToObj(i -> {
                    int persona = (int) ((i * 7919L) % population.size());
                    ActKind kind = i % 20 < 8 ? ActKind.POST : i % 20 < 17 ? ActKind.REPLY : ActKind.QUOTE;
                    Heard parent = kind == ActKind.POST
                            ? null
                            : new Heard(population.handle(i), ActKind.POST, 0.3, Worlds.CHANCE.bits(i, 5));
                    return new Utterance(
                            Worlds.CHANCE.bits(i, 6),
                            kind,
                            kind == ActKind.POST ? 0 : 1,
                            population.persona(persona),
                            2 * Worlds.CHANCE.unit(i, 7) - 1,
                            i % 2 == 0 ? event : null,
                            topics[i % topics.length],
                            parent);
                })
                .toList();
    }

    static Map<String, Object> model(Utterance utterance, int i) {
        Map<String, Object> model = new HashMap<>();
        model.put("reply", utterance.kind() == ActKind.REPLY);
        model.put("parent", utterance.parent() == null ? "" : utterance.parent().handle());
        model.put("opening", i % 3 == 0 ? "Well," : i % 3 == 1 ? "So" : "Honestly,");
        model.put("subject", i % 2 == 0 ? "Argentina" : "France");
        model.put("verb", i % 2 == 0 ? "did it" : "fell short");
        model.put("fact", "4–2 on penalties");
        model.put("strong", utterance.stance() > 0.3);
        model.put("tags", i % 4 == 0 ? List.of("WorldCup") : List.of());
        return model;
    }

    static long write(Voice voice, List<Utterance> utterances, Utf8 buffer) {
        long bytes = 0;
        for (Utterance utterance : utterances) {
            buffer.clear();
            voice.write(utterance, buffer);
            bytes += buffer.size();
        }
        return bytes;
    }

    static long fill(Template template, List<Map<String, Object>> models) {
        long chars = 0;
        for (Map<String, Object> model : models) {
            StringWriter out = new StringWriter(280);
            try {
                template.process(model, out);
            } catch (TemplateException | IOException e) {
                throw new IllegalStateException(e);
            }
            chars += out.getBuffer().length();
        }
        return chars;
    }

    private static long fill(TemplateEngine engine, List<Map<String, Object>> models) {
        long chars = 0;
        for (Map<String, Object> model : models) {
            StringOutput out = new StringOutput(280);
            engine.render("post.jte", model, out);
            chars += out.toString().length();
        }
        return chars;
    }

    static Template freemarker() {
        try {
            Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
            configuration.setLocale(java.util.Locale.ROOT);
            return new Template("post", new StringReader(FREEMARKER), configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TemplateEngine jte(Path folder) {
        try {
            Path sources = Files.createDirectory(folder.resolve("sources"));
            Files.writeString(sources.resolve("post.jte"), JTE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path classes = folder.resolve("classes");
        ClassLoader loader = Words.class.getClassLoader();
        TemplateEngine.create(
                        new DirectoryCodeResolver(folder.resolve("sources")),
                        classes,
                        ContentType.Plain,
                        loader,
                        PACKAGE)
                .precompileAll();
        return TemplateEngine.createPrecompiled(classes, ContentType.Plain, loader, PACKAGE);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("hubbub-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
