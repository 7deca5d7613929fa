import { NOTHING_KNOWN, type Circumstances } from './circumstances';
import { BACKING_FACTORS, backingFrom, type Backing } from './backing';
import type { Place } from './place';
import { questionRisk } from './question-risk';
import type { Response } from './response';
import { countedPlaces, type CountedPlace, type ScoredPlace } from './scored-places';
import type { Template } from './template';
import { askedPlaces, isAnswered, responseAt } from './visibility';

/** Version of the calculation below; a change of a number in it is a new version. */
export const CONTROL_SCORE_METHOD = 'fbq-1';

/** What one question adds to the control score. `points + lostToAnswer + lostToProof = possible`. */
export interface QuestionScore {
  readonly question: string;
  /** Of a section that repeats: the site whose answer this is. Absent elsewhere. */
  readonly site?: string;
  readonly section: string;
  /** 0 to 100, by the template's rule. */
  readonly risk: number;
  readonly backing: Backing;
  /** Most that it can add; the possible points of all questions sum to 100. */
  readonly possible: number;
  readonly points: number;
  readonly lostToAnswer: number;
  /** Would be won by accepted evidence or an audit, with the same answer. */
  readonly lostToProof: number;
}

export interface SectionScore {
  readonly section: string;
  readonly possible: number;
  readonly points: number;
  readonly lostToAnswers: number;
  readonly lostToProof: number;
}

export interface ControlScore {
  readonly method: string;
  /** M: 0 (nothing in place) to 100 (all in place and verified), not rounded. */
  readonly score: number;
  /** r: the template's overall risk of the answers as given, profile questions included, 0 to 100, not rounded. */
  readonly answerRisk: number;
  /** Sum of the sections' points; `score` is less where a critical answer caps it. */
  readonly beforeCap: number;
  /** Critical questions whose answer is severe enough to cap the score. */
  readonly severe: readonly string[];
  readonly sections: readonly SectionScore[];
  readonly questions: readonly QuestionScore[];
}

/** The place's share of the whole, 0 to 1: its weight within its section, times the section among the sections. */
function sharesOf(template: Template, counted: readonly CountedPlace[]): (of: CountedPlace) => number {
  const weights = new Map<string, number>();
  for (const { question, weight } of counted) {
    weights.set(question.section, (weights.get(question.section) ?? 0) + weight);
  }
  const used = template.sections.filter((section) => weights.has(section.code));
  const factorSum = used.reduce((sum, section) => sum + section.factor, 0);
  const factors = new Map(used.map((section) => [section.code, section.factor / factorSum]));
  return ({ question: { section }, weight }) =>
    ((factors.get(section) ?? 0) * weight) / (weights.get(section) ?? 1);
}

/** What stands behind the answer at one place. */
export function backingOf({ question, key }: Place, response: Response): Backing {
  const accepted = response.evidence.some((item) => item.question === key && item.state === 'accepted');
  const verified = response.verifiedByAudit?.includes(key) ?? false;
  return backingFrom(isAnswered(question, response, key), verified, accepted);
}

function questionScore({ question, site, risk, backing }: CountedPlace, share: number): QuestionScore {
  const possible = 100 * share;
  const points = share * BACKING_FACTORS[backing] * (100 - risk);
  const lostToAnswer = share * risk;
  return {
    question: question.code,
    ...(site && { site: site.id }),
    section: question.section,
    risk,
    backing,
    possible,
    points,
    lostToAnswer,
    lostToProof: possible - points - lostToAnswer,
  };
}

function sectionScores(template: Template, questions: readonly QuestionScore[]): readonly SectionScore[] {
  return template.sections.flatMap(({ code }): SectionScore[] => {
    const own = questions.filter((of) => of.section === code);
    if (own.length === 0) return [];
    const sum = (pick: (of: QuestionScore) => number) => own.reduce((total, of) => total + pick(of), 0);
    return [
      {
        section: code,
        possible: sum((of) => of.possible),
        points: sum((of) => of.points),
        lostToAnswers: sum((of) => of.lostToAnswer),
        lostToProof: sum((of) => of.lostToProof),
      },
    ];
  });
}

/** Least overall risk that the severe critical answers leave: 0, or the template's figure for one or several. */
export function criticalFloor(template: Template, severe: readonly string[]): number {
  const { one, several } = template.scoring.critical;
  if (severe.length === 0) return 0;
  return severe.length === 1 ? one : several;
}

/**
 * The control score M of one questionnaire, and the risk r of its answers.
 *
 * Every visible question q with a rule has a risk ρ_q of 0..100 (`questionRisk`, which also holds a claim without its
 * document at 35 or more and a missing required answer at 70). Sections weigh by their factor F, questions within a
 * section by their weight w:  share_q = F_s / ΣF · w_q / Σ_s w.
 *
 *   r = Σ share_q · ρ_q over all scored questions: what the answers say, taken at their word.
 *
 * M asks what the supplier has in place and how sure that is. It is 100 − r, with two differences:
 * - only questions that measure `controls` take part (shares are formed among them alone). Countries, goods and the
 *   make-up of the workforce are inherent risk, which the risk method counts elsewhere: a supplier must be able to
 *   reach 100 whoever works there.
 * - each answer's control value 100 − ρ_q counts by what stands behind that very answer: × .5 when it is declared
 *   only, × .8 when at least one document attached to this question was accepted, × 1 when an audit verified it, × 0
 *   when it wasn't given. A document counts for its own question only; several count as one; a refused one doesn't
 *   count, and where a document is required the 35 rule applies again.
 *
 *   M₀ = Σ share_q · factor_q · (100 − ρ_q)
 *
 * Critical rule, for both: with one critical question at risk 90 or more, r is at least 70 and M at most 30; with two
 * or more, 85 and 15. So perfect answers without a document give 50 where none is asked for, accepted ones 80.
 *
 * In a section that repeats by site, each question counts as its worst site (the highest risk; of several such the one
 * with the least behind it), or each site by its part of the headcount, as the section says.
 *
 * @param scored the asked places that have a risk, in the template's order
 */
export function controlScoreOf(template: Template, scored: readonly ScoredPlace[]): ControlScore {
  const { minRisk } = template.scoring.critical;
  const severe = scored.filter(({ question, risk }) => question.critical && risk >= minRisk);
  const severeCodes = [...new Set(severe.map(({ question }) => question.code))];
  const floor = criticalFloor(template, severeCodes);

  const counted = countedPlaces(template, scored);
  const shareInAll = sharesOf(template, counted);
  const meanRisk = counted.reduce((sum, one) => sum + shareInAll(one) * one.risk, 0);

  const controls = counted.filter(({ question }) => question.measures === 'controls');
  const share = sharesOf(template, controls);
  const questions = controls.map((one) => questionScore(one, share(one)));
  const beforeCap = questions.reduce((sum, of) => sum + of.points, 0);
  return {
    method: CONTROL_SCORE_METHOD,
    score: Math.min(Math.max(beforeCap, 0), 100 - floor),
    answerRisk: Math.min(100, Math.max(meanRisk, floor)),
    beforeCap,
    severe: severeCodes,
    sections: sectionScores(template, questions),
    questions,
  };
}

/** The asked places of a response that have a risk, with it and with what stands behind them. */
export function scoredPlaces(
  template: Template,
  response: Response,
  asOf: string,
  circumstances: Circumstances,
): readonly ScoredPlace[] {
  const asked = askedPlaces(template, response.answers, circumstances);
  const kept = responseAt(response, new Set(asked.map(({ key }) => key)));
  return asked.flatMap((place): ScoredPlace[] => {
    const risk = questionRisk(template, place.question, kept, asOf, place.key, circumstances);
    return risk === null ? [] : [{ ...place, risk, backing: backingOf(place, kept) }];
  });
}

/**
 * The control score of a response: `controlScoreOf` its asked places.
 * @param asOf calendar date of answering (not of scoring): the same answers give the same score for ever
 */
export function controlScore(
  template: Template,
  response: Response,
  asOf: string,
  circumstances: Circumstances = NOTHING_KNOWN,
): ControlScore {
  return controlScoreOf(template, scoredPlaces(template, response, asOf, circumstances));
}
