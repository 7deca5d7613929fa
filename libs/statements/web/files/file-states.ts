import type { JobRunView } from '@firebreak/platform/model';
import {
  RENDITION_FORMATS,
  type RenditionFileView,
  type RenditionFormat,
  type StatementVersionView,
} from '@firebreak/statements/model';

/** How a file of a version stands: `absent` is one that nobody ordered, of a version from before there was that kind. */
export type FileState = 'ready' | 'making' | 'waiting' | 'failed' | 'absent';

export interface FormatState {
  readonly format: RenditionFormat;
  readonly state: FileState;
  /** Once it is ready. */
  readonly file: RenditionFileView | null;
}

type Run = Pick<JobRunView, 'status' | 'progressRatio'>;

/**
 * How each kind of file of a version stands.
 * @param run the run that makes them; null while it is not known
 */
export function fileStates({ files }: Pick<StatementVersionView, 'files'>, run: Run | null): FormatState[] {
  const missing = (format: RenditionFormat) => !files.some((file) => file.format === format);
  const making = run?.status === 'running' ? inWork(missing, run) : undefined;
  return RENDITION_FORMATS.map((format) => {
    const file = files.find((each) => each.format === format) ?? null;
    return { format, file, state: file ? 'ready' : stateOf(format === making, run) };
  });
}

/** The files are made one after the other: the share that is done tells which one is in work. */
function inWork(missing: (format: RenditionFormat) => boolean, { progressRatio }: Run) {
  const begun = Math.floor((progressRatio ?? 0) * RENDITION_FORMATS.length + 0.001);
  return RENDITION_FORMATS.slice(begun).find(missing) ?? RENDITION_FORMATS.find(missing);
}

function stateOf(isMade: boolean, run: Run | null): FileState {
  if (isMade) return 'making';
  if (run?.status === 'failed') return 'failed';
  return run?.status === 'done' ? 'absent' : 'waiting';
}
