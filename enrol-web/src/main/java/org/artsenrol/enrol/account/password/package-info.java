/**
 * Passwords: which ones are accepted, how they are hashed, and what happens after wrong ones. Knows
 * neither accounts nor staff; both use it alike.
 */
package org.artsenrol.enrol.account.password;
