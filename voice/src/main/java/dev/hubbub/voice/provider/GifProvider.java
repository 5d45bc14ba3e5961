package dev.hubbub.voice.provider;

import java.util.List;

/// Somebody who finds GIFs for a few words: the port that Giphy- and Tenor-like services fill.
public interface GifProvider {

    /// What the service finds, its best first.
    ///
    /// @param words    to look for, such as the emotion and the topic
    /// @param language ISO 639-1 code
    /// @param most     1 to 50
    /// @throws GifFailure when it finds nothing out
    List<FoundGif> search(String words, String language, int most);

    /// The service's name, which its terms ask to be shown beside its GIFs.
    String name();

    /// Where its files lie, as a page's content policy names it: `https://*.example.org`.
    List<String> sources();
}
