import { BACKING_FACTORS, type Backing } from './backing';
import { criticalFloor, type ControlScore } from './control-score';
import type { Template } from './template';

/** What else could stand behind an answer, or what it could say. */
export interface AnswerChange {
  readonly question: string;
  /** What would stand behind it; a weaker backing than it has changes nothing. */
  readonly backing?: Backing;
  /** 0 to 100: the risk of the answer as it would be; a higher one than it has changes nothing. */
  readonly risk?: number;
}

/**
 * The control score M that a scored submission would have were some of its answers better backed or less adverse. Made
 * from the stored parts of the score, with the same factors and the same cap for severe critical answers. Where a
 * document would also lift the rule for claims without one, the true score is a little higher: this is the least it would be.
 *
 * @param template the version that was answered
 * @param detail the score as it stands
 * @returns 0 to 100, never below the score as it stands
 */
export function controlScoreIf(
  template: Template,
  detail: ControlScore,
  changes: readonly AnswerChange[],
): number {
  const changed = new Map(changes.map((change) => [change.question, change]));
  const points = detail.questions.reduce((sum, { question, risk, backing, possible }) => {
    const change = changed.get(question);
    const factor = Math.max(BACKING_FACTORS[backing], BACKING_FACTORS[change?.backing ?? backing]);
    return sum + (possible / 100) * factor * (100 - Math.min(risk, change?.risk ?? risk));
  }, 0);
  const { minRisk } = template.scoring.critical;
  const severe = detail.severe.filter((question) => (changed.get(question)?.risk ?? minRisk) >= minRisk);
  const cap = 100 - criticalFloor(template, severe);
  return Math.min(100, Math.max(detail.score, Math.min(points, cap)));
}
