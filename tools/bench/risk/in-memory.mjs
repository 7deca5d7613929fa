import Graph from 'graphology';
import { exposuresOf, flowGraph } from '@firebreak/risk/model';
import { readChainState } from './risk-internals.mjs';

const PER_TIER = 0.5;
const ROUNDS = 7;
const GRID = 2 ** 20;

/**
 * The propagation alone, in memory, over the chain of the run: the kernel on its arrays against graphology on a graph with
 * the same links. Both have their graph in the form they work on before the clock starts, as runs keep it from one change to the
 * next, and come to the same bits.
 */
export async function kernelFigures({ inCompany }) {
  const { state } = await inCompany(readChainState);
  const { graph, own } = state;
  const flow = flowGraph(graph);
  const ours = [];
  let exposures;
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    exposures = exposuresOf(graph, own, PER_TIER, flow);
    ours.push(performance.now() - begun);
  }
  const peer = graphOf(graph, own);
  const begun = performance.now();
  const rounds = propagate(peer);
  const theirs = performance.now() - begun;
  for (let at = 0; at < graph.size; at++) {
    if (peer.getNodeAttribute(at, 'exposure') !== exposures[at])
      throw new Error('graphology comes to something else');
  }
  const median = ours.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  console.log(
    `Risk: propagation over ${graph.size} suppliers and ${graph.suppliers.length} links in ${median.toFixed(0)} ms; ` +
      `graphology ${theirs.toFixed(0)} ms in ${rounds} rounds`,
  );
  return Number((theirs / median).toFixed(0));
}

function graphOf({ size, offsets, suppliers, shares }, own) {
  const graph = new Graph({ type: 'directed', multi: false, allowSelfLoops: false });
  for (let at = 0; at < size; at++) graph.addNode(at, { own: own[at], exposure: own[at] });
  for (let buyer = 0; buyer < size; buyer++) {
    for (let edge = offsets[buyer]; edge < offsets[buyer + 1]; edge++) {
      graph.addDirectedEdge(buyer, suppliers[edge], { share: shares[edge] });
    }
  }
  return graph;
}

/** As its documentation has it: round after round over the nodes and their outbound edges, until nothing moves. */
function propagate(graph) {
  let rounds = 0;
  for (let moved = true; moved; rounds++) {
    moved = false;
    graph.forEachNode((node, attributes) => {
      let spared = 1;
      graph.forEachOutboundEdge(node, (_edge, { share }, _buyer, _supplier, _own, { exposure }) => {
        spared *= 1 - (share * exposure) / 100;
      });
      const { own } = attributes;
      const value = Math.round(Math.min(100, own + (100 - own) * PER_TIER * (1 - spared)) * GRID) / GRID;
      if (value === attributes.exposure) return;
      graph.setNodeAttribute(node, 'exposure', value);
      moved = true;
    });
  }
  return rounds;
}
