import type { RenditionFileView, RenditionFormat } from '@firebreak/statements/model';
import { fileStates } from './file-states';

const file = (format: RenditionFormat): RenditionFileView => ({
  fileId: format,
  format,
  name: `statement.${format}`,
  bytes: 1,
  sha256: 'ab',
  href: '/',
});
const states = (made: RenditionFormat[], run: Parameters<typeof fileStates>[1]) =>
  fileStates({ files: made.map(file) }, run)
    .map(({ format, state }) => `${format} ${state}`)
    .join(', ');

describe('fileStates', () => {
  it('waits for a run that is not known or has not begun', () => {
    const waiting = 'pdf waiting, docx waiting, html waiting, json waiting, xlsx waiting';
    expect(states([], null)).toBe(waiting);
    expect(states([], { status: 'queued', progressRatio: null })).toBe(waiting);
  });

  it('shows which one is in work', () => {
    expect(states([], { status: 'running', progressRatio: null })).toMatch(/^pdf making, docx waiting/);
    expect(states(['pdf', 'docx'], { status: 'running', progressRatio: 0.4 })).toBe(
      'pdf ready, docx ready, html making, json waiting, xlsx waiting',
    );
    // The PDF could not be made; it is tried again after the others.
    expect(states([], { status: 'running', progressRatio: 0.2 })).toMatch(/^pdf waiting, docx making/);
    // The share is written a few times a second only: files may be ahead of it.
    expect(states(['pdf', 'docx', 'html'], { status: 'running', progressRatio: 0 })).toMatch(/json making/);
  });

  it('tells what a failed run could not make, and what an old version never had', () => {
    expect(states(['docx', 'html', 'json', 'xlsx'], { status: 'failed', progressRatio: 0.8 })).toBe(
      'pdf failed, docx ready, html ready, json ready, xlsx ready',
    );
    expect(states(['pdf', 'xlsx'], { status: 'done', progressRatio: 1 })).toBe(
      'pdf ready, docx absent, html absent, json absent, xlsx ready',
    );
  });
});
