import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What reads comments or tasks: the tables, their entities, and the views of them. */
const READS =
  /\bstatement_(comment|mention|task)\b|\bStatement(Comment|Mention|Task)Entity\b|\b(commentThreads|toTaskViews)\b/;
const LIBS = path.resolve(__dirname, '../../..');

/** Server files of every capability, but for what is about comments itself and for tests. */
function otherServerFiles(): string[] {
  return readdirSync(LIBS, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => /^[a-z-]+\/server\/.*\.ts$/.test(name))
    .filter((name) => !/^statements\/server\/(talk|migrations)\/|\.spec\.ts$/.test(name));
}

it('nothing that renders, publishes or packs a statement or a dossier reads its comments or tasks', () => {
  const files = otherServerFiles();
  // The search sees what it is meant to see.
  expect(files).toContain('statements/server/dossier/pack-dossier.ts');
  expect(files).toContain('statements/server/publication/render-public-page.ts');
  expect(readFileSync(path.join(LIBS, 'statements/server/talk/comments.service.ts'), 'utf8')).toMatch(READS);
  expect(files.filter((name) => READS.test(readFileSync(path.join(LIBS, name), 'utf8')))).toEqual([]);
});
