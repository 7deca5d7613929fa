import { fault, type Fault, type FileFault, type FilePlace } from '@firebreak/reference-data/model';
import { PublisherFileError } from './publisher-file';

/** Collects what is wrong with a file, so that one run names every fault. */
export class FaultList {
  private readonly faults: FileFault[] = [];

  add({ sheet, row, column }: FilePlace, { code, params }: Fault): void {
    this.faults.push({ sheet, row, column, code, params });
  }

  /** @throws PublisherFileError when anything was wrong, or nothing was found */
  throwIfAny(found: number): void {
    if (this.faults.length === 0 && found === 0)
      this.add({ sheet: null, row: null, column: null }, fault('no-rows'));
    if (this.faults.length > 0) throw new PublisherFileError(this.faults);
  }
}
