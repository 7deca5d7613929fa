import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  MAX_IMPORT_CHARACTERS,
  MAX_IMPORT_PAGES,
  statementProblem,
  type PdfPage,
} from '@firebreak/statements/model';
import { PDF_READER } from './pdf-reader.program';

/** 200 pages of text take 3 seconds; more is a file made to keep us busy. */
const MOST_MS = 30_000;
const MOST_MEGABYTES = 384;
/** Readers at once; whoever comes then waits, so that many files together take no more memory than two. */
const MOST_READERS = 2;
/** Pieces with their places are some twenty times the text. */
const MOST_OUTPUT_BYTES = 64 * 1024 * 1024;

const PROBLEMS = {
  encrypted: 'import-encrypted',
  damaged: 'import-damaged',
  'too-long': 'import-too-long',
} as const;

type Answer = { readonly pages: readonly PdfPage[] } | { readonly refused: keyof typeof PROBLEMS };

/**
 * What stands on the pages of a PDF. The file is read by a process of its own that has no network, no secrets, no files
 * but the installed packages, little memory and little time: whatever is in it, this one goes on.
 * @throws Problem import-encrypted, import-damaged, import-too-long, import-too-slow
 */
export async function readPdf(bytes: Buffer): Promise<readonly PdfPage[]> {
  const answer = JSON.parse(await inTurn(() => printed(bytes))) as Answer;
  if ('pages' in answer) return answer.pages;
  throw statementProblem(PROBLEMS[answer.refused], {
    mostPages: MAX_IMPORT_PAGES,
    mostCharacters: MAX_IMPORT_CHARACTERS,
  });
}

let reading = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(read: () => Promise<T>): Promise<T> {
  if (reading < MOST_READERS) reading++;
  else await new Promise<void>((go) => waiting.push(go)); // who leaves hands the turn over
  try {
    return await read();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else reading--;
  }
}

/** The reader as this code, or its bundle, finds it. */
function readerArguments(): string[] {
  const reader = createRequire(import.meta.url)
    .resolve('unpdf')
    .replace(/\.cjs$/, '.mjs');
  return [
    '--permission',
    `--allow-fs-read=${path.dirname(path.dirname(reader))}${path.sep}*`,
    `--max-old-space-size=${MOST_MEGABYTES}`,
    '--no-warnings',
    '--input-type=module',
    '--eval',
    PDF_READER,
    pathToFileURL(reader).href,
    String(MAX_IMPORT_PAGES),
    String(MAX_IMPORT_CHARACTERS),
  ];
}

function printed(bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = spawn(process.execPath, readerArguments(), {
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let problem: 'import-too-slow' | 'import-too-long' | 'import-damaged' = 'import-damaged';
    const stop = (why: typeof problem) => {
      problem = why;
      reader.kill('SIGKILL');
    };
    const timer = setTimeout(() => stop('import-too-slow'), MOST_MS);
    reader.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_OUTPUT_BYTES) stop('import-too-long');
    });
    reader.stdin.on('error', () => undefined); // it ended before it read all: its answer or its end says why
    reader.on('error', reject);
    reader.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0 && size > 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(statementProblem(problem));
    });
    reader.stdin.end(bytes);
  });
}
