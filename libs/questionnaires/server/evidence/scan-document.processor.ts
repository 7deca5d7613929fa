import { Processes, type JobHandler } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { DocumentScans } from './document-scans';
import { RescanDocument, ScanDocument } from './scan-document.job';

/** Scans one document. A second run finds the verdict there. */
@Injectable()
@Processes(ScanDocument)
export class ScanDocumentProcessor implements JobHandler<{ evidenceId: string }> {
  constructor(protected readonly scans: DocumentScans) {}

  run({ evidenceId }: { evidenceId: string }): Promise<void> {
    return this.scans.scan(evidenceId);
  }

  /** The document waits for the scanner, and so does whoever would open it. */
  gaveUp({ evidenceId }: { evidenceId: string }): Promise<void> {
    return this.scans.tryLater(evidenceId);
  }
}

@Injectable()
@Processes(RescanDocument)
export class RescanDocumentProcessor extends ScanDocumentProcessor {
  constructor(scans: DocumentScans) {
    super(scans);
  }
}
