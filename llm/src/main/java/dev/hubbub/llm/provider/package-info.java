/// Adapters to the providers' own protocols over the JDK's HTTP client, one file per protocol.
///
/// A [Protocol][dev.hubbub.llm.provider.Protocol] writes requests and reads replies and knows nothing of
/// connections; [Wire][dev.hubbub.llm.provider.Wire] knows connections and nothing of protocols;
/// [RemoteModel][dev.hubbub.llm.provider.RemoteModel] brings the two together.
@NullMarked
package dev.hubbub.llm.provider;

import org.jspecify.annotations.NullMarked;
