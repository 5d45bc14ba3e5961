/// What stands between who asks and the wire, each a [Model][dev.hubbub.llm.Model] around another and about one thing.
///
/// Outermost first: [Structured][dev.hubbub.llm.route.Structured] (checks, asks for one repair),
/// [Routed][dev.hubbub.llm.route.Routed] (who answers instead), [Retrying][dev.hubbub.llm.route.Retrying] (the only
/// loop), [Throttled][dev.hubbub.llm.route.Throttled] (waits for its turn), [Budgeted][dev.hubbub.llm.route.Budgeted]
/// (reserve and settle, once per attempt). [Recording][dev.hubbub.llm.route.Recording] goes around all of them,
/// [Replaying][dev.hubbub.llm.route.Replaying] and [Scripted][dev.hubbub.llm.route.Scripted] take the wire's place.
@NullMarked
package dev.hubbub.llm.route;

import org.jspecify.annotations.NullMarked;
