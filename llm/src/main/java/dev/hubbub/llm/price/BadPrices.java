package dev.hubbub.llm.price;

/// A price file that is not as it must be: the message says where and what to do.
public final class BadPrices extends RuntimeException {

    private final String file;
    private final int line;
    private final String what;

    BadPrices(String file, int line, String what) {
        super(file + ":" + line + ": " + what);
        this.file = file;
        this.line = line;
        this.what = what;
    }

    /// The file as it was named.
    public String file() {
        return file;
    }

    /// The line, counted from 1; 0 for the file as a whole.
    public int line() {
        return line;
    }

    /// The column, its rule and the value it had.
    public String what() {
        return what;
    }
}
