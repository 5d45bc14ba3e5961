/// Runs: scenarios played to their end beside the societies, kept, compared and handed out.
@NullMarked
package dev.hubbub.app.server.runs;

import org.jspecify.annotations.NullMarked;
