/**
 * Reads a plan document: its text goes in, its structure comes out.
 *
 * <p>The door is {@link vn.binhan.reading.PlanReader}. Below it stand {@code wording}, {@code
 * layout}, {@code figures}, {@code heads} and {@code outline}; here is what makes a plan of them:
 *
 * <ol>
 *   <li>Which kind it is: {@code DocumentKindRules}, {@code Evidence}, {@code ResultsTold}.
 *   <li>What it rests on and the years it runs: {@code Preamble}.
 *   <li>What it aims at: {@code GeneralAim}, {@code ObjectiveWords}, {@code AimSections}, {@code
 *       TargetReader}, {@code TargetTurns}, {@code BackReferences}, {@code PlanYears}.
 *   <li>The work and who does it: {@code ContentReader}, {@code AssignmentReader}, {@code
 *       TaskRoles}, {@code Assigned}, {@code SharedOut}, {@code DutyWords}, {@code
 *       BudgetAndReports}; in the annexes {@code AnnexTables}.
 *   <li>The same told in prose: {@code NewsReader}, {@code NewsTitle}, {@code NewsDay}, {@code
 *       NewsBases}, {@code NewsTargets}, {@code PastYears}, {@code NewsContents}, {@code
 *       NewsOrdinals}, {@code NewsPieces}, {@code NewsWork}, {@code NewsAssignments}.
 *   <li>What comes out: {@link vn.binhan.reading.PlanReading}, {@code Warnings}, {@link
 *       vn.binhan.reading.ReadingJson}.
 * </ol>
 *
 * <p>The rules are told in docs/how-a-plan-is-read.md, whose tables are written from the rule
 * tables of these rooms.
 */
@NullMarked
package vn.binhan.reading;

import org.jspecify.annotations.NullMarked;
