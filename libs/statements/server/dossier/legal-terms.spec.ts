import { FRAMEWORK_OF, LEGAL_TERMS } from '@firebreak/statements/model';
import fs from 'node:fs';
import path from 'node:path';

interface Law {
  readonly id: string;
  readonly reporting_deadline: string;
  readonly criteria: readonly {
    readonly id: string;
    readonly requirement: string;
    readonly guidance?: string;
  }[];
}

const file = path.join(__dirname, '../../../reference-data/data/statement-frameworks.json');
const laws = JSON.parse(fs.readFileSync(file, 'utf8')) as readonly Law[];

it.each(LEGAL_TERMS.map((term) => [term.code, term] as const))(
  '%s cites words that the law’s entry has',
  (_, { kind, cites }) => {
    const law = laws.find(({ id }) => id === FRAMEWORK_OF[kind])!;
    const criterion = law.criteria.find(({ id }) => id === cites.criterion);
    const words = cites.criterion
      ? `${criterion?.requirement} ${criterion?.guidance}`
      : law.reporting_deadline;
    expect(words).toContain(cites.text);
  },
);
