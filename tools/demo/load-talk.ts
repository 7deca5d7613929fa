import { addDays } from '@firebreak/audits/model';
import type { Actor } from '@firebreak/platform/server';
import { quoteBetween, readableText, type Quote, type StatementView } from '@firebreak/statements/model';
import { StatementComments, StatementsService, StatementTasks } from '@firebreak/statements/server';
import { noonOf, type DemoApp } from './demo-app';

/** Whoever of the demo's people does something, as the product knows them. */
interface TalkAs {
  /** Runs `fn` in one transaction as the colleague of a role. */
  readonly as: <T>(role: string, fn: () => Promise<T>) => Promise<T>;
  readonly actorOf: (role: string) => Actor;
}

/** What colleagues say about the statement of the year, and who still has to do what: one task is late. */
export async function loadTalk(app: DemoApp, { as, actorOf }: TalkAs, asOf: string): Promise<void> {
  const [comments, tasks] = [app.get(StatementComments), app.get(StatementTasks)];
  const statement = await as('esg-officer', async () => {
    const { items } = await app.get(StatementsService).list(null);
    const newest = items.find(({ approved }) => !approved);
    if (!newest) throw new Error('the demo has no statement in draft');
    return app.get(StatementsService).get(newest.id);
  });
  const { id } = statement;
  const daysAgo = (days: number) => noonOf(addDays(asOf, -days));
  const buyer = actorOf('procurement');
  const buyerId = buyer.id ?? '';

  const thread = await as('esg-officer', () =>
    comments.start(
      id,
      {
        section: 'structure',
        quote: firstWords(statement, 'structure', 8),
        text: `@${buyer.name}, does this include the two dyeing mills that joined in spring?`,
        mentions: [buyerId],
      },
      daysAgo(3),
    ),
  );
  const answer = { text: 'Yes, both are in since May. Their sites still miss addresses.', mentions: [] };
  await as('procurement', () => comments.reply(id, thread.id, answer, daysAgo(2)));
  const onSection = { section: 'training', quote: null, mentions: [] } as const;
  const settled = await as('auditor', () =>
    comments.start(
      id,
      { ...onSection, text: 'Please say who was trained, not only how many sessions there were.' },
      daysAgo(6),
    ),
  );
  await as('esg-officer', () => comments.resolve(id, settled.id, true, daysAgo(5)));

  const task = { statementId: id, criterionId: null, ownerId: buyerId };
  await as('esg-officer', async () => {
    const late = { title: 'Get the addresses of the dyeing mills’ sites', dueOn: addDays(asOf, -4) };
    await tasks.add({ ...task, ...late, section: 'structure' });
    const soon = { title: 'Write what buyers are trained in', dueOn: addDays(asOf, 5) };
    await tasks.add({ ...task, ...soon, section: 'training', ownerId: actorOf('esg-officer').id ?? '' });
    const admins = { title: 'Put the statement on the board’s agenda', dueOn: addDays(asOf, 21) };
    await tasks.add({ ...task, ...admins, section: null, ownerId: actorOf('admin').id ?? '' });
  });
}

function firstWords(statement: StatementView, kind: string, words: number): Quote {
  const section = statement.sections.find((each) => each.kind === kind);
  const text = readableText(section?.text ?? '');
  const quote = quoteBetween(text, 0, text.split(' ').slice(0, words).join(' ').length);
  if (!quote) throw new Error(`the section ${kind} has no words`);
  return quote;
}
