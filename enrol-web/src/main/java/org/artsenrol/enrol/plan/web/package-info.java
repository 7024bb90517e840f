/** The page on which venue staff make a stage plan. */
package org.artsenrol.enrol.plan.web;
