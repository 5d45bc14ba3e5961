/// The PostgreSQL that comes with the program: unpacked, begun, adopted, stopped; loopback only and durable.
@NullMarked
package dev.hubbub.app.server.postgres;

import org.jspecify.annotations.NullMarked;
