/** The learner's own pages, which look into every feature on her behalf. */
package org.artsenrol.enrol.my;
