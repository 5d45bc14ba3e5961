/// The pages of the interface in the browser, which is built in the module `web` and found on the class path.
@org.jspecify.annotations.NullMarked
package dev.hubbub.app.server.web;
