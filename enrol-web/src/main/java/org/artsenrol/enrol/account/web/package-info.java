/**
 * The pages of people: registration, sign-in, family, account; and the door that knows who stands
 * before it in each request.
 */
package org.artsenrol.enrol.account.web;
