import {
  type CountryFigure,
  fault,
  type Fault,
  figureFault,
  type FilePlace,
} from '@firebreak/reference-data/model';
import { FaultList } from './fault-list';

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

  fault(place: FilePlace, found: Fault): void {
    this.faults.add(place, found);
  }

  add(figure: CountryFigure, place: CellPlace): void {
    const repetition = this.repetition(figure, place);
    const wrong = figureFault(figure.figure, figure.value) ?? repetition;
    if (wrong) this.fault(place, wrong);
    else this.figures.push(figure);
  }

  /** @throws PublisherFileError when anything was wrong, or nothing was found */
  done(): readonly CountryFigure[] {
    this.faults.throwIfAny(this.figures.length);
    return this.figures;
  }

  private repetition({ country, figure }: CountryFigure, { row }: CellPlace): Fault | null {
    const key = `${figure} ${country}`;
    const first = this.firstRow.get(key);
    this.firstRow.set(key, first ?? row);
    return first === undefined ? null : fault('already-in-row', { value: country, row: first });
  }
}

/** A number as people type it; other text stays text, for the check to complain about. */
export function asNumber(text: string): number | string {
  return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : text;
}
