import { SITE_FACTS, UNKNOWN_SITE, type Circumstances, type KnownSite, type SiteFact } from './circumstances';
import { conditionsOf, type Rule, type VisibleIf } from './condition';
import { ruleHolds, type Known } from './condition-holds';
import { sectionsByCode, sitesAsked } from './place';
import type { Section, Template } from './template';
import { countryListsOf } from './visibility';

/** What the respondent's page works with. */
export interface RespondentTemplate {
  readonly template: Template;
  readonly circumstances: Circumstances;
}

const ALWAYS: VisibleIf = { all: [] };
const NEVER: VisibleIf = { any: [] };

/** The rule with what `settles` takes replaced by whether it holds. */
function settled(rule: Rule, known: Known, settles: (condition: Rule) => boolean): Rule {
  const inside = (one: Rule) => settled(one, known, settles);
  if ('all' in rule) return { all: rule.all.map(inside) };
  if ('any' in rule) return { any: rule.any.map(inside) };
  if ('not' in rule) return { not: inside(rule.not) };
  if (!settles(rule)) return rule;
  return ruleHolds(rule, known, null) ? ALWAYS : NEVER;
}

/** The template with what `settles` takes, in every condition, replaced by whether it holds. */
export function withSettledRules(
  template: Template,
  known: Known,
  settles: (condition: Rule, section: Section | undefined) => boolean,
): Template {
  const sections = sectionsByCode(template);
  const rule = (visibleIf: VisibleIf | undefined, section: Section | undefined) =>
    visibleIf ? { visibleIf: settled(visibleIf, known, (one) => settles(one, section)) as VisibleIf } : {};
  return {
    ...template,
    sections: template.sections.map((one) => ({ ...one, ...rule(one.visibleIf, one) })),
    questions: template.questions.map((one) => ({
      ...one,
      ...rule(one.visibleIf, sections.get(one.section)),
    })),
  };
}

function factsNamed(rules: readonly (VisibleIf | undefined)[]): ReadonlySet<SiteFact> {
  const conditions = rules.flatMap((rule) => conditionsOf(rule));
  return new Set(conditions.flatMap((one) => ('site' in one ? [one.site] : [])));
}

function withFacts(site: KnownSite, facts: ReadonlySet<SiteFact>): KnownSite {
  const shared = SITE_FACTS.filter((fact) => facts.has(fact)).map((fact) => [fact, site[fact]] as const);
  return { ...UNKNOWN_SITE, id: site.id, name: site.name, ...Object.fromEntries(shared) };
}

/**
 * What the respondent's page needs to ask the same questions, without what the buyer thinks and knows of the supplier:
 * conditions over its risk, and over its sites together, are replaced by whether they hold; of each site only those
 * facts go along that a section asked by site looks at.
 */
export function respondentTemplate(template: Template, circumstances: Circumstances): RespondentTemplate {
  const known: Known = { circumstances, lists: countryListsOf(template), answersTo: () => [] };
  const bySite = (section: Section | undefined) => sitesAsked(section, circumstances)[0] !== null;
  const asked = withSettledRules(
    template,
    known,
    (one, section) => 'risk' in one || ('site' in one && !bySite(section)),
  );
  const facts = factsNamed([...asked.sections, ...asked.questions].map((one) => one.visibleIf));
  return {
    template: asked,
    circumstances: {
      sites: circumstances.sites.map((site) => withFacts(site, facts)),
      risk: { score: null, band: null, facts: [] },
    },
  };
}

/** Whether a questionnaire of this template depends on anything but its answers. */
export function looksBeyondAnswers({ sections, questions }: Template): boolean {
  const rules = [...sections, ...questions].flatMap(({ visibleIf }) => conditionsOf(visibleIf));
  return (
    rules.some((condition) => !('question' in condition)) ||
    sections.some(({ repeat }) => repeat !== undefined) ||
    questions.some(({ table }) => table !== undefined)
  );
}
