import type { Band } from '../badge/band';

/** A company in the chain. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  /** 0 for the own company, 1 for direct suppliers and so on. */
  readonly tier: number;
  readonly band: Band;
  /** Second line in the list: place, score. */
  readonly detail?: string;
  readonly link?: string | readonly unknown[];
  /** Only stands between the own company and one that was asked for: drawn hollow. */
  readonly between?: boolean;
}

/** Who supplies whom: `source` buys from `target`. */
export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  /** Share of the buyer's purchases, 0 to 1; the width of the line. */
  readonly share?: number | null;
  /** Not confirmed, or disputed: dashed. */
  readonly suggested?: boolean;
}
