import type { StylesheetJson } from 'cytoscape';
import { BANDS, type Band } from '../badge/band';
import { resolveColour } from '../theme/resolve-colour';

const ALL: readonly Band[] = [...BANDS, 'unknown'];

/** Look of companies and links: colour is the band, width the share, dashes a suggestion. */
export function graphStyle(host: HTMLElement, labelWidth: number, rightToLeft: boolean): StylesheetJson {
  const colour = (token: string) => resolveColour(host, token);
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        color: colour('ink'),
        'font-family': 'Inter Variable, Noto Sans Arabic, sans-serif',
        'font-size': 12,
        'text-halign': rightToLeft ? 'left' : 'right',
        'text-valign': 'center',
        'text-margin-x': rightToLeft ? -4 : 4,
        'text-max-width': `${labelWidth}px`,
        'text-wrap': 'ellipsis',
        'text-background-color': colour('surface-raised'),
        'text-background-opacity': 0.85,
        'text-background-padding': '2px',
        'border-width': 2,
        'border-color': colour('surface-raised'),
        width: 18,
        height: 18,
      },
    },
    ...ALL.map((band) => ({
      selector: `node[band = "${band}"]`,
      style: { 'background-color': colour(`band-${band}`) },
    })),
    {
      selector: 'node[tier = 0]',
      style: {
        shape: 'round-rectangle' as const,
        width: 30,
        height: 30,
        'background-color': colour('primary'),
      },
    },
    { selector: 'node:selected', style: { 'border-color': colour('ink'), 'border-width': 3 } },
    {
      selector: 'edge',
      style: { 'curve-style': 'bezier', 'line-color': colour('line-strong'), width: 'data(width)' },
    },
    { selector: 'edge[?suggested]', style: { 'line-style': 'dashed' } },
    { selector: '.faded', style: { opacity: 0.2 } },
  ];
}
