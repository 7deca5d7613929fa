import { execFileSync, spawnSync } from 'node:child_process';

/** Debian's qpdf and poppler-utils: what they make of our files is nobody's opinion of ours. */
export const areToolsThere = ['qpdf', 'pdftotext', 'pdfinfo', 'pdffonts'].every(
  (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0,
);

export const runTool = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] }); // prettier-ignore

/** A PDF can be told to do something by these and their like. */
const ACTIONS = /^\/(JavaScript|JS|Launch|URI|OpenAction|AA|SubmitForm|ImportData|GoToR|GoToE|EmbeddedFiles?|RichMedia|Rendition|Movie|Sound|XFA|AcroForm|FileAttachment|Filespec)$/; // prettier-ignore

/** Keys and names of an object; never its texts. */
function* namesIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (value.startsWith('/')) yield value;
  } else if (Array.isArray(value)) {
    for (const item of value) yield* namesIn(item);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      yield key;
      yield* namesIn(item);
    }
  }
}

/** All names in a file, and those of them by which it could do something. */
export function namesByQpdf(file: string): { readonly names: string[]; readonly actions: string[] } {
  const { qpdf } = JSON.parse(runTool('qpdf', '--json=2', file)) as { qpdf: [unknown, object] };
  const names = [...namesIn(qpdf[1])];
  return { names, actions: names.filter((name) => ACTIONS.test(name)) };
}
