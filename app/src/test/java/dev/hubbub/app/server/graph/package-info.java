@NullMarked
package dev.hubbub.app.server.graph;

import org.jspecify.annotations.NullMarked;
