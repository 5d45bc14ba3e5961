package dev.hubbub.app.model;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.Failure;
import dev.hubbub.llm.price.BadPrices;
import dev.hubbub.llm.price.PriceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The prices of the house with those of its user, `prices.csv` in the home, laid over them.
public final class Prices {

    private static final String OWN = "prices.csv";

    private Prices() {}

    /// The prices that hold under a home.
    ///
    /// @throws BadPrices   if the file there is not as it must be
    /// @throws IOException if it cannot be read
    public static PriceTable under(Path home) throws IOException {
        Path own = home.resolve(OWN);
        PriceTable standard = PriceTable.standard();
        return Files.exists(own) ? standard.with(PriceTable.read(own)) : standard;
    }

    /// The same for a command, whose user is told what is wrong with the file.
    public static PriceTable forCommand(Path home) {
        try {
            return under(home);
        } catch (BadPrices wrong) {
            throw BadInput.at(wrong.file(), wrong.line(), wrong.what());
        } catch (IOException e) {
            throw new Failure("the prices under " + home + " must be readable, but were not: " + e.getMessage(), e);
        }
    }
}
