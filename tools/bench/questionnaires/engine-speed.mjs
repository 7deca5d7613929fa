import { build } from 'esbuild';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../pinned-node.mjs';
import { asSurvey, asTemplate, largeForm } from './large-form.mjs';

const EDITS = 200;
/** Not counted: both have their code compiled by then. */
const WARM_UP = 50;

/**
 * How many times as long survey-core takes to come to the visible questions after one answer. Both hold the same form
 * and get the same answers one after the other, and must show the same questions after each.
 */
export async function engineSpeed() {
  const form = largeForm();
  const ours = await ourForm(form);
  const theirs = await theirForm(form);
  for (const edit of form.first) {
    ours.edit(edit);
    theirs.edit(edit);
  }
  compare(ours, theirs, 'the first answers');
  const spent = { ours: [], theirs: [] };
  let moved = 0;
  for (const edit of form.edits) {
    const before = ours.visible();
    if (!before.includes(edit.code)) continue;
    const own = clocked(() => ours.edit(edit));
    const other = clocked(() => theirs.edit(edit));
    spent.ours.push(own);
    spent.theirs.push(other);
    compare(ours, theirs, `edit ${spent.ours.length} of ${edit.code}`);
    if (ours.visible().length !== before.length) moved++;
    if (spent.ours.length === WARM_UP + EDITS) break;
  }
  for (const times of Object.values(spent)) times.splice(0, WARM_UP);
  if (moved < EDITS / 20) throw new Error(`Only ${moved} edits changed how many questions are visible.`);
  const [own, other] = [mean(spent.ours), mean(spent.theirs)];
  console.log(
    `Questionnaires: one answer to ${form.questions.length} questions with ${form.questions.filter(({ rule }) => rule).length} conditions: ` +
      `ours ${(1000 * own).toFixed(1)} µs, survey-core ${(1000 * other).toFixed(1)} µs on average of ${EDITS} ` +
      `(median ${(1000 * median(spent.ours)).toFixed(1)} and ${(1000 * median(spent.theirs)).toFixed(1)}); ${moved} changed how many are visible`,
  );
  return Number((other / own).toFixed(1));
}

async function ourForm(form) {
  const outfile = path.join(root, 'dist/bench-questionnaires/engine.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['libs/questionnaires/model/engine/index.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    tsconfig: 'tsconfig.base.json',
    logLevel: 'warning',
  });
  const { FormState } = await import(pathToFileURL(outfile).href);
  const state = new FormState(asTemplate(form), { asOf: '2026-03-01' });
  return {
    /** Hidden answers are cleared for good, as survey-core does; by itself the engine keeps them. */
    edit({ code, value }) {
      if (!state.isAsked(code)) return;
      for (const hidden of state.set(code, value).hidden) state.set(hidden, null);
    },
    visible: () => state.asked().map(({ key }) => key),
  };
}

async function theirForm(form) {
  const { Model } = await import('survey-core');
  const survey = new Model(asSurvey(form));
  const questions = survey.getAllQuestions();
  const byCode = new Map(questions.map((question) => [question.name, question]));
  return {
    edit({ code, value }) {
      if (byCode.get(code).isVisible) survey.setValue(code, value);
    },
    visible: () => questions.filter((question) => question.isVisible).map(({ name }) => name),
  };
}

function compare(ours, theirs, when) {
  const [own, other] = [ours.visible(), theirs.visible()];
  const differs = own.find((code, at) => other[at] !== code);
  if (own.length !== other.length || differs !== undefined) {
    throw new Error(`After ${when} other questions are visible: ${own.length} here, ${other.length} there.`);
  }
}

function clocked(work) {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
