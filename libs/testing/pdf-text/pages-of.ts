import { execFileSync } from 'node:child_process';

const READ = `
  import { extractText, getDocumentProxy } from 'unpdf';
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)));
  process.stdout.write(JSON.stringify((await extractText(pdf)).text));`;

/**
 * The text of each page, as a reader would copy it, with single spaces.
 * In a process of its own: pdf.js cannot be loaded inside Jest's sandbox.
 */
export function pagesOf(pdf: Buffer): string[] {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', READ], {
    input: pdf,
    maxBuffer: 64 * 1024 * 1024,
  });
  const pages = JSON.parse(output.toString()) as string[];
  return pages.map((page) => page.replace(/\s+/g, ' '));
}
