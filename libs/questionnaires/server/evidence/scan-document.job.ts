import { defineJob } from '@firebreak/platform/server';

const QUARTER_OF_AN_HOUR_IN_MS = 900_000;

/** Scans a document for viruses; a scanner that is away for two minutes is waited for. */
export const ScanDocument = defineJob<{ evidenceId: string }>('scan-document', {
  queue: 'scans',
  visible: false,
  attempts: 8,
});

/** Tries again later, for as long as it takes: the scanner may be away for a day. */
export const RescanDocument = defineJob<{ evidenceId: string }>('rescan-document', {
  queue: 'scans',
  visible: false,
  attempts: 1,
  delayInMs: QUARTER_OF_AN_HOUR_IN_MS,
});
