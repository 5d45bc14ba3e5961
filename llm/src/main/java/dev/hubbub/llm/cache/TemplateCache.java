package dev.hubbub.llm.cache;

import dev.hubbub.llm.journal.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Templates for an occasion, the latest of them kept: what a model wrote once and others may say again.
///
/// What an occasion is and what a template looks like is the caller's business. Occasions that are asked for often
/// live longer, as in any [DiskCache].
public final class TemplateCache {

    private static final String TEMPLATES = "templates";

    private final DiskCache cache;
    private final int mostPerOccasion;

    /// @param mostPerOccasion when there are more, the oldest go
    public TemplateCache(DiskCache cache, int mostPerOccasion) {
        if (mostPerOccasion < 1) {
            throw new IllegalArgumentException("mostPerOccasion must be 1 or more, but was " + mostPerOccasion);
        }
        this.cache = cache;
        this.mostPerOccasion = mostPerOccasion;
    }

    /// All templates for an occasion, oldest first.
    public List<String> templates(String occasion) {
        String value = cache.value(occasion);
        if (value == null) {
            return List.of();
        }
        Fields.Read read = Fields.read(value);
        List<String> templates = new ArrayList<>();
        for (int i = 0; read.has(Integer.toString(i)); i++) {
            templates.add(read.textOrEmpty(Integer.toString(i)));
        }
        return templates;
    }

    /// One template for an occasion, or null if there is none.
    ///
    /// @param chance any number; the same one gives the same template as long as none is added
    public @Nullable String template(String occasion, long chance) {
        List<String> templates = templates(occasion);
        return templates.isEmpty() ? null : templates.get((int) Long.remainderUnsigned(chance, templates.size()));
    }

    /// Adds templates to an occasion; those it has already and empty ones are left out.
    public synchronized void add(String occasion, List<String> more) {
        List<String> all = new ArrayList<>(templates(occasion));
        for (String template : more) {
            if (!template.isEmpty() && !all.contains(template)) {
                all.add(template);
            }
        }
        int skipped = Math.max(0, all.size() - mostPerOccasion);
        Fields fields = Fields.of(TEMPLATES);
        for (int i = skipped; i < all.size(); i++) {
            fields.put(Integer.toString(i - skipped), all.get(i));
        }
        cache.put(occasion, fields.toString());
    }
}
