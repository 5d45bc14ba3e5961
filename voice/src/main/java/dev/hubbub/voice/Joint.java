package dev.hubbub.voice;

/// Where two words meet: articles fitted to what follows them.
final class Joint {

    private final Utf8 out;
    private final int base;

    Joint(Utf8 out, int base) {
        this.out = out;
        this.base = base;
    }

    /// Fits an article to what follows it: de + el → del, a → an.
    void join(Grammar.Article article, int mark, int start, int feature) {
        byte[] contracts = article.contracts;
        if (contracts.length > 0 && startsWith(start, contracts)) {
            out.delete(mark, start - mark + contracts.length);
            byte[] contracted = article.contracted;
            for (int i = 0; i < contracted.length; i++) {
                out.insert(mark + i, contracted[i]);
            }
        } else if (article.an && feature == 0) {
            fixAn(start);
        }
    }

    /// Whether the last word written is the English article "a".
    boolean afterA() {
        int size = out.size;
        return size >= base + 2
                && out.bytes[size - 1] == ' '
                && out.bytes[size - 2] == 'a'
                && (size == base + 2 || out.bytes[size - 3] == ' ' || out.bytes[size - 3] == '\n');
    }

    private boolean startsWith(int at, byte[] what) {
        if (out.size - at < what.length) {
            return false;
        }
        for (int i = 0; i < what.length; i++) {
            if (out.bytes[at + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    /// Turns "a " before this place into "an " when a vowel sound follows.
    void fixAn(int start) {
        if (start < out.size && Letters.vowelSound(out.bytes, start, out.size)) {
            out.insert(start - 1, (byte) 'n');
        }
    }
}
