import { APPROVAL_RULES } from '@firebreak/statements/model';
import fs from 'node:fs';
import path from 'node:path';

const laws = JSON.parse(
  fs.readFileSync(path.join(__dirname, '../../../reference-data/data/statement-frameworks.json'), 'utf8'),
) as readonly { readonly id: string; readonly approval_requirements: readonly string[] }[];

/** What the sentence behind each kind of demand must speak of. */
const SPEAKS_OF: Readonly<Record<string, RegExp>> = {
  body: /board|governing body|senior management/i,
  date: /date|when/i,
  signature: /sign/i,
  joint: /joint/i,
  authority: /authority to bind/i,
};

describe('the rules of approval', () => {
  const rules = Object.entries(APPROVAL_RULES).flatMap(([id, rule]) =>
    Object.entries(rule).map(([demand, { words }]: [string, { words: number }]) => ({ id, demand, words })),
  );

  it.each(rules)('$demand of $id stands in the law’s data', ({ id, demand, words }) => {
    const sentence = laws.find((law) => law.id === id)?.approval_requirements[words];
    expect(sentence).toMatch(SPEAKS_OF[demand]!);
  });

  it('leave out only laws that prescribe nothing of the statement’s own approval', () => {
    const without = laws.map(({ id }) => id).filter((id) => !(id in APPROVAL_RULES));
    expect(without.sort()).toEqual([
      'eu-csddd',
      'eu-flr-2024-3015',
      'intl-reporting-template',
      'us-ca-sb657',
      'us-uflpa-s307',
    ]);
  });
});
