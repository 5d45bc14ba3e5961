package dev.hubbub.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// The HTML of a report: a template, its style, its scripts and its data in one text that needs no network.
final class Page {

    private static final String[] SCRIPTS = {
        "format.js",
        "dom.js",
        "avatar.js",
        "chart.js",
        "rhythm.js",
        "cascades.js",
        "stance.js",
        "origins.js",
        "thread.js",
        "page.js"
    };
    private static final String LIBRARY = "chart.js";

    private Page() {}

    /// @param pictures where else pictures may be loaded from
    static String of(String title, String json, List<String> pictures) {
        String style = resource("report.css");
        String boot = resource("boot.js");
        String library = library();
        String script = scripts();
        var parts = new TreeMap<String, String>();
        parts.put("title", escaped(title));
        parts.put("policy", policy(pictures, style, boot, library, script));
        parts.put("style", style);
        parts.put("boot", boot);
        parts.put("library", library);
        parts.put("data", insideScript(json));
        parts.put("script", script);
        return filled(resource("report.html"), parts);
    }

    /// The template with every `{{name}}` replaced once; what is put in is not looked at again.
    static String filled(String template, Map<String, String> parts) {
        var page = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", from)) {
            int close = template.indexOf("}}", open);
            String name = template.substring(open + 2, close);
            String part = parts.get(name);
            if (part == null) {
                throw new IllegalArgumentException(
                        "placeholder must be one of " + parts.keySet() + ", but was '" + name + "'");
            }
            page.append(template, from, open).append(part);
            from = close + 2;
        }
        return page.append(template, from, template.length()).toString();
    }

    /// JSON in which nothing can end the script element around it or begin a comment.
    ///
    /// These characters have a place in JSON only inside strings, where an escape means the same.
    static String insideScript(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /// Text that stands for itself between tags and in attributes.
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /// What the browser may run and load: these scripts, this style, and nothing from anywhere else but pictures of a
    /// service where one was asked.
    private static String policy(List<String> pictures, String style, String... scripts) {
        var policy = new StringBuilder("default-src 'none'; img-src data:");
        pictures.forEach(source -> policy.append(' ').append(source));
        policy.append("; base-uri 'none'; form-action 'none'; style-src ");
        policy.append(source(style)).append("; script-src");
        for (String script : scripts) {
            policy.append(' ').append(source(script));
        }
        return policy.toString();
    }

    private static String source(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 must be there in every JDK, but was not", e);
        }
    }

    private static String scripts() {
        var all = new StringBuilder("(() => {\n'use strict';\n");
        for (String script : SCRIPTS) {
            all.append(resource(script)).append('\n');
        }
        return all.append("})();\n").toString();
    }

    /// Chart.js from its WebJar, without the pointer to a source map that is not there.
    private static String library() {
        var properties = new Properties();
        try (InputStream in = opened("/META-INF/maven/org.webjars.npm/" + LIBRARY + "/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = properties.getProperty("version", "");
        String source = resource("/META-INF/resources/webjars/" + LIBRARY + "/" + version + "/dist/chart.umd.min.js");
        int map = source.lastIndexOf("//# sourceMappingURL=");
        return map < 0 ? source : source.substring(0, map);
    }

    private static String resource(String name) {
        try (InputStream in = opened(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream opened(String name) {
        InputStream in = Page.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("resource '" + name + "' must be on the class path, but was not\n"
                    + "Build the program again: mvn package");
        }
        return in;
    }
}
