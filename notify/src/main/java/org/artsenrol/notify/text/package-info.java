/**
 * Every sentence we send: one template per kind and language, plain text with {@code {fact}} places
 * that are filled and never evaluated. The first line is the subject. A template says what happened
 * and one next step, in words a person of seventy reads without help; never an identity number.
 *
 * <table>
 * <caption>Kinds and the facts they ask for</caption>
 * <tr><th>kind</th><th>facts</th></tr>
 * <tr><td>registered</td><td>name, contact</td></tr>
 * <tr><td>child-added</td><td>child</td></tr>
 * <tr><td>password-lent</td><td>name</td></tr>
 * <tr><td>helper-registered</td><td>learner, helper, until</td></tr>
 * <tr><td>application-received</td><td>learner, stage, classes, closes, draws, code</td></tr>
 * <tr><td>application-changed</td><td>learner, stage, classes, closes, draws, code</td></tr>
 * <tr><td>application-withdrawn</td><td>learner, stage, closes</td></tr>
 * <tr><td>list-frozen</td><td>learner, stage, code, lines, number, line, root, draws</td></tr>
 * <tr><td>list-superseded</td><td>learner, stage, code, lines, number, line, root, draws</td></tr>
 * <tr><td>draw-void</td><td>learner, stage, reason, why</td></tr>
 * <tr><td>objection-answered</td><td>learner, stage, decision, answer</td></tr>
 * <tr><td>left-out</td><td>learner, stage, classes</td></tr>
 * <tr><td>admitted</td><td>learner, venue, class, price, payUntil</td></tr>
 * <tr><td>waitlisted</td><td>learner, venue, class, place</td></tr>
 * <tr><td>promoted</td><td>learner, venue, class, price, payUntil</td></tr>
 * <tr><td>seat-confirmed</td><td>learner, venue, class, starts</td></tr>
 * <tr><td>seat-lapsed</td><td>learner, venue, class, payUntil</td></tr>
 * <tr><td>seat-given-up</td><td>learner, venue, class</td></tr>
 * <tr><td>class-called-off</td><td>learner, venue, class, reason</td></tr>
 * <tr><td>class-moved</td><td>learner, venue, class, reason</td></tr>
 * <tr><td>not-admitted-anywhere</td><td>learner, stage</td></tr>
 * </table>
 *
 * <p>{@code stage} names venue and stage; {@code classes} has one class a line; {@code closes} and
 * {@code payUntil} are deadlines as people say them, {@code draws} a moment; {@code price} has its
 * currency; {@code place} is a number; {@code code} is the public code in groups of four.
 */
package org.artsenrol.notify.text;
