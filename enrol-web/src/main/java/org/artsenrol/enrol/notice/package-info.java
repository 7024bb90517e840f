/**
 * Who is told what: a table from happenings to notices, and the only place that knows the outbox.
 * Everybody who may act for a learner is told what concerns her, each in her own language.
 */
package org.artsenrol.enrol.notice;
