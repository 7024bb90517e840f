/** What the journal learns from requests alone: pages that staff looked at, and closed doors. */
package org.artsenrol.enrol.audit.web;
