/**
 * Reads a plan document: its text goes in, its structure comes out.
 *
 * <p>The door is {@link vn.binhan.reading.PlanReader}. The classes in the order in which a text
 * passes through them:
 *
 * <ol>
 *   <li>Letters and figures: {@code MappedText}, {@code Letters}, {@code TextCleaner}, {@code
 *       Syllables}, {@code MisreadFigures}, {@code Lookup}.
 *   <li>Lines that copying lost: {@code LostLines}, {@code LostBullets}, {@code LostDots}, {@code
 *       Rows}, {@code RunOnSections}.
 *   <li>Lines and tables to paragraphs: {@code Paragraphs}, {@code LineColumns}, {@code Wrapping},
 *       {@code SplitPhrase}, {@code StackedTable}, {@code StackedRows}, {@code TaskTable}, {@code
 *       TargetTable}, {@code TableHead}, {@code SpacedTables}, {@code Paragraph}, {@code Label}.
 *   <li>The parts of the document and its tree: {@code DocumentParts}, {@code DocumentType}, {@code
 *       Outline}, {@code Node}, {@code PlainHeadings}, {@code PlanBody}, {@code SectionRole},
 *       {@code AnnexTables}.
 *   <li>Which kind it is: {@code DocumentKindRules}, {@code ResultsTold}.
 *   <li>Who issued it, when, as what: {@code Letterhead}, {@code JointIssuers}, {@code
 *       IssuerNames}, {@code ProvinceNames}, {@code Promiser}, {@code DocumentNumber}, {@code
 *       Reference}, {@code TitleReader}, {@code Casing}, {@code Dates}, {@code Preamble}.
 *   <li>What it aims at: {@code GeneralAim}, {@code ObjectiveWords}, {@code TargetReader}, {@code
 *       TargetTurns}, {@code TargetSentence}, {@code Introduction}, {@code Measured}, {@code
 *       MeasureRow}, {@code TargetYears}, {@code PlanYears}, {@code Recurring}.
 *   <li>The figures of a sentence: {@code Quantities}, {@code Background}, {@code TargetWords},
 *       {@code Compared}, {@code Counts}, {@code CountedClause}, {@code Units}, {@code Rates},
 *       {@code WordedShares}, {@code Alike}.
 *   <li>The work and who does it: {@code ContentReader}, {@code AssignmentReader}, {@code
 *       Assigned}, {@code SharedOut}, {@code Bodies}, {@code RoleLine}, {@code BudgetAndReports}.
 *   <li>The same told in prose: {@code NewsReader}, {@code NewsTitle}, {@code NewsDay}, {@code
 *       NewsBases}, {@code NewsTargets}, {@code PastYears}, {@code NewsContents}, {@code
 *       NewsOrdinals}, {@code NewsPieces}, {@code NewsWork}, {@code NewsAssignments}.
 *   <li>What comes out: {@link vn.binhan.reading.PlanReading}, {@code Found}, {@code Span}, {@code
 *       Warnings}, {@code ReadingJson}.
 * </ol>
 *
 * <p>The rules are told in docs/how-a-plan-is-read.md, whose tables are written from the rule
 * tables of this package.
 */
@NullMarked
package vn.binhan.reading;

import org.jspecify.annotations.NullMarked;
