/**
 * What people write about themselves, read kindly and kept in one form: identity numbers, contacts,
 * names, birth dates, and the member number that the city gives them.
 */
package org.artsenrol.enrol.account.person;
