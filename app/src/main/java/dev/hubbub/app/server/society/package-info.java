/// A society one can live in: a run of the engine that goes on, with people in it, read as a microblog.
@NullMarked
package dev.hubbub.app.server.society;

import org.jspecify.annotations.NullMarked;
