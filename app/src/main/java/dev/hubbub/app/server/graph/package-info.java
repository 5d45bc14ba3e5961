/// The graph database: a society's personas, communities, follows and cascades in Neo4j, to be asked in Cypher.
@NullMarked
package dev.hubbub.app.server.graph;

import org.jspecify.annotations.NullMarked;
