import type { ChainGraph } from './chain-graph';

/** Suppliers in an order in which risk flows up: whoever a supplier depends on comes before it, but for circles. */
export interface FlowOrder {
  /** Numbers of suppliers; those that supply each other in a circle stand together. */
  readonly order: Int32Array;
  /** Where each group begins in `order`, and one entry more for the end. A group of one is no circle. */
  readonly groups: Int32Array;
}

/**
 * The strongly connected components, suppliers before their buyers (Tarjan's algorithm, 1972, with a stack of its
 * own: a chain may be longer than the call stack). Within a circle the order is that in which the search left its
 * suppliers, so that all but the links that close a circle lead backwards.
 */
export function flowOrder(graph: ChainGraph): FlowOrder {
  const { size } = graph;
  const search = new Search(graph);
  for (let root = 0; root < size; root++) {
    if (search.isNew(root)) search.from(root);
  }
  return search.result();
}

const OPEN = -1;
const NEW = 0;

class Search {
  /** When a supplier was found, from 1 on. */
  private readonly found: Int32Array;
  private readonly low: Int32Array;
  private readonly component: Int32Array;
  private readonly nextEdge: Int32Array;
  /** Suppliers whose component is still open. */
  private readonly open: Int32Array;
  private readonly path: Int32Array;
  private readonly left: Int32Array;
  private openCount = 0;
  private leftCount = 0;
  private clock = 0;
  private components = 0;

  constructor(private readonly graph: ChainGraph) {
    const { size, offsets } = graph;
    this.found = new Int32Array(size);
    this.low = new Int32Array(size);
    this.component = new Int32Array(size).fill(OPEN);
    this.nextEdge = offsets.slice(0, size);
    this.open = new Int32Array(size);
    this.path = new Int32Array(size);
    this.left = new Int32Array(size);
  }

  isNew(supplier: number): boolean {
    return this.found[supplier] === NEW;
  }

  from(root: number): void {
    const { found, low, component, nextEdge, path } = this;
    const { offsets, suppliers } = this.graph;
    let depth = 0;
    path[0] = root;
    this.enter(root);
    while (depth >= 0) {
      const buyer = path[depth] ?? 0;
      const end = offsets[buyer + 1] ?? 0;
      let edge = nextEdge[buyer] ?? 0;
      let deeper = false;
      for (; edge < end && !deeper; edge++) {
        const supplier = suppliers[edge] ?? 0;
        const when = found[supplier] ?? NEW;
        if (when === NEW) {
          path[++depth] = supplier;
          this.enter(supplier);
          deeper = true;
        } else if (component[supplier] === OPEN && when < (low[buyer] ?? 0)) {
          low[buyer] = when;
        }
      }
      nextEdge[buyer] = edge;
      if (deeper) continue;
      this.leave(buyer);
      depth--;
      const above = path[depth] ?? 0;
      if (depth >= 0 && (low[buyer] ?? 0) < (low[above] ?? 0)) low[above] = low[buyer] ?? 0;
    }
  }

  result(): FlowOrder {
    const groups = new Int32Array(this.components + 1);
    for (let at = 0; at < this.leftCount; at++) {
      const component = this.component[this.left[at] ?? 0] ?? 0;
      groups[component + 1] = (groups[component + 1] ?? 0) + 1;
    }
    for (let at = 0; at < this.components; at++) groups[at + 1] = (groups[at + 1] ?? 0) + (groups[at] ?? 0);
    const next = groups.slice(0, this.components);
    const order = new Int32Array(this.leftCount);
    for (let at = 0; at < this.leftCount; at++) {
      const supplier = this.left[at] ?? 0;
      const component = this.component[supplier] ?? 0;
      const slot = next[component] ?? 0;
      order[slot] = supplier;
      next[component] = slot + 1;
    }
    return { order, groups };
  }

  private enter(supplier: number): void {
    this.clock++;
    this.found[supplier] = this.clock;
    this.low[supplier] = this.clock;
    this.open[this.openCount++] = supplier;
  }

  private leave(supplier: number): void {
    this.left[this.leftCount++] = supplier;
    if (this.low[supplier] !== this.found[supplier]) return;
    for (let member = -1; member !== supplier;) {
      member = this.open[--this.openCount] ?? supplier;
      this.component[member] = this.components;
    }
    this.components++;
  }
}
