import { type FileFault, PublisherFileError } from './publisher-file';

/** Collects what is wrong with a file, so that one run names every fault. */
export class FaultList {
  private readonly faults: FileFault[] = [];

  add(place: Omit<FileFault, 'message'>, message: string): void {
    this.faults.push({ ...place, message });
  }

  /** @throws PublisherFileError when anything was wrong, or nothing was found */
  throwIfAny(found: number): void {
    if (this.faults.length === 0 && found === 0)
      this.add({ sheet: null, row: null, column: null }, 'the file holds no rows');
    if (this.faults.length > 0) throw new PublisherFileError(this.faults);
  }
}
