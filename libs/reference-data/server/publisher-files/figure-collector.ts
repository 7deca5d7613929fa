import { type CountryFigure, figureComplaint } from '@firebreak/reference-data/model';
import { FaultList } from './fault-list';
import type { FileFault } from './publisher-file';

/** Where a value stands in a file. */
export interface CellPlace {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: string;
}

/** Collects figures and what is wrong with them, so that one run names every fault. */
export class FigureCollector {
  private readonly figures: CountryFigure[] = [];
  private readonly faults = new FaultList();
  private readonly firstRow = new Map<string, number>();

  fault(place: Omit<FileFault, 'message'>, message: string): void {
    this.faults.add(place, message);
  }

  add(figure: CountryFigure, place: CellPlace): void {
    const repetition = this.repetition(figure, place);
    const complaint = figureComplaint(figure.figure, figure.value) ?? repetition;
    if (complaint) this.fault(place, complaint);
    else this.figures.push(figure);
  }

  /** @throws PublisherFileError when anything was wrong, or nothing was found */
  done(): readonly CountryFigure[] {
    this.faults.throwIfAny(this.figures.length);
    return this.figures;
  }

  private repetition({ country, figure }: CountryFigure, { row }: CellPlace): string | null {
    const key = `${figure} ${country}`;
    const first = this.firstRow.get(key);
    this.firstRow.set(key, first ?? row);
    return first === undefined ? null : `${country} is already in row ${first}`;
  }
}

/** A number as people type it; other text stays text, for the check to complain about. */
export function asNumber(text: string): number | string {
  return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : text;
}
