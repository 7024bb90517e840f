/** Starts the server, watches its health, and says in one line why a start failed. */
package org.artsenrol.config.boot;
