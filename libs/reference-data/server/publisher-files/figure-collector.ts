import { type CountryFigure, figureComplaint, type FigureName } from '@firebreak/reference-data/model';
import { type FileFault, PublisherFileError } from './publisher-file';

/** Where a value stands in a file. */
export interface CellPlace {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: string;
}

/** Collects figures and what is wrong with them, so that one run names every fault. */
export class FigureCollector {
  private readonly figures: CountryFigure[] = [];
  private readonly faults: FileFault[] = [];
  private readonly firstRow = new Map<string, number>();

  fault(place: Omit<FileFault, 'message'>, message: string): void {
    this.faults.push({ ...place, message });
  }

  add(figure: CountryFigure, place: CellPlace): void {
    const complaint = figureComplaint(figure.figure, figure.value) ?? this.repetition(figure, place);
    if (complaint) this.fault(place, complaint);
    else this.figures.push(figure);
  }

  /** @throws PublisherFileError when anything was wrong, or nothing was found */
  done(): readonly CountryFigure[] {
    if (this.faults.length > 0) throw new PublisherFileError(this.faults);
    if (this.figures.length === 0) {
      throw new PublisherFileError([
        { sheet: null, row: null, column: null, message: 'the file holds no figures' },
      ]);
    }
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

export type FigureColumns = readonly { readonly header: string; readonly figure: FigureName }[];
