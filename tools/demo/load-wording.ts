import type { StatementView } from '@firebreak/statements/model';
import { StatementSections, StatementsService, WordingSuggestions } from '@firebreak/statements/server';
import type { DemoApp } from './demo-app';

const COURSE =
  'In this year 34 buyers and merchandisers took our course on recruitment fees and forced labour.';

/** The section on training as its second and its third version have it; the first is the draft. */
const TRAINING = [
  [COURSE, 'We also explained our supplier code to factories.'].join('\n\n'),
  [
    COURSE,
    'We sent a short guide in their own language to {{questionnaires.suppliers-asked}} suppliers:',
    '- who pays for recruitment\n- why nobody keeps a worker’s passport\n- how to reach our grievance line',
    'Three months later we ask those who took the course what they changed in their orders.',
  ].join('\n\n'),
] as const;

/** One person writes the section on training anew. @param draft which of its two texts */
export async function writeTraining(app: DemoApp, statementId: string, draft: 0 | 1): Promise<void> {
  const { version } = await trainingOf(app, statementId);
  await app.get(StatementSections).edit(statementId, 'training', { text: TRAINING[draft], version });
}

/** Somebody who only reads the statement would say it another way. */
export async function proposeTraining(app: DemoApp, statementId: string): Promise<void> {
  await app.get(WordingSuggestions).propose(statementId, 'training', {
    scope: 'paragraph',
    position: 0,
    original: COURSE,
    proposed:
      'In this year 34 of our 41 buyers and merchandisers took our course on recruitment fees and forced labour.',
    reason: 'Readers want to know how many did not take part.',
  });
}

async function trainingOf(app: DemoApp, statementId: string): Promise<StatementView['sections'][number]> {
  const { sections } = await app.get(StatementsService).get(statementId);
  const training = sections.find(({ kind }) => kind === 'training');
  if (!training) throw new Error('the statement of the demo has no section on training');
  return training;
}
