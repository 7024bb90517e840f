/** Pages on which objections are raised and answered. */
package org.artsenrol.enrol.objection.web;
