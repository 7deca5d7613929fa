import type { Rule } from '../condition';
import type { CountryLists } from '../condition-holds';
import { questionsInOrder, questionsLookedAt, rulesOf } from '../evaluation-order';
import { sectionsByCode } from '../place';
import { originsOf } from '../question-risk';
import { MAX_QUESTIONS, type Question, type Section, type Template } from '../template';
import { countryListsOf } from '../visibility';

/** One question with what hangs on it. */
export interface Node {
  readonly question: Question;
  readonly section: Section;
  /** Asked once for each site. */
  readonly repeats: boolean;
  readonly rules: readonly Rule[];
  /** Place in the order in which conditions are worked out; what hangs on a question comes after it. */
  readonly rank: number;
  /** Questions whose conditions look at this one, by code. */
  readonly readers: readonly string[];
  /** Questions whose risk depends on the answer to this one. */
  readonly riskReaders: readonly string[];
}

/** A template made ready once for any number of forms. */
export interface CompiledTemplate {
  readonly template: Template;
  /** By code, in the template's order. */
  readonly nodes: ReadonlyMap<string, Node>;
  readonly lists: CountryLists;
}

/** Who looks at whom: by the code of the one looked at. */
function readersBy(template: Template, looks: (question: Question) => readonly string[]) {
  const readers = new Map<string, string[]>();
  for (const question of template.questions) {
    for (const code of looks(question)) {
      const known = readers.get(code);
      if (known) known.push(question.code);
      else readers.set(code, [question.code]);
    }
  }
  return readers;
}

/**
 * Builds the graph of what hangs on what.
 * @throws RangeError for a template that `templateFaults` refuses for circular conditions, a code that is there twice, a
 *   section that is not there, or too many questions
 */
export function compile(template: Template): CompiledTemplate {
  const { questions } = template;
  if (questions.length > MAX_QUESTIONS) throw new RangeError(`more than ${MAX_QUESTIONS} questions`);
  const sections = sectionsByCode(template);
  const ranks = new Map(questionsInOrder(template).map((question, rank) => [question, rank]));
  const readers = readersBy(template, (question) =>
    questionsLookedAt(rulesOf(question, sections.get(question.section))),
  );
  const riskReaders = readersBy(template, (question) => {
    const origins = originsOf(question);
    return origins === null ? [] : [origins];
  });
  const nodes = new Map<string, Node>();
  for (const question of questions) {
    const { code } = question;
    const section = sections.get(question.section);
    const rank = ranks.get(question);
    if (!section) throw new RangeError(`${code}: there is no section ${question.section}`);
    if (nodes.has(code) || rank === undefined) throw new RangeError(`question code used twice: ${code}`);
    nodes.set(code, {
      question,
      section,
      repeats: section.repeat === 'site',
      rules: rulesOf(question, section),
      rank,
      readers: readers.get(code) ?? [],
      riskReaders: riskReaders.get(code) ?? [],
    });
  }
  return { template, nodes, lists: countryListsOf(template) };
}
