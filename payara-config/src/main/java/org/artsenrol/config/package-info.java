/**
 * What an installation is given from outside: its settings, its keys, the migrations of its
 * database. Imports none of the other modules; everything here is refused by name when it is wrong.
 */
package org.artsenrol.config;
