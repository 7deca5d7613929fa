import { classInWords, mapAlt, shadeMap, worldMapSvg } from '@firebreak/platform/server/charts';
import { escapeHtml, type BreakdownId, type StatementContent } from '@firebreak/statements/model';
import { exhibitOf, type Exhibit } from '../exhibit';

/**
 * A breakdown as a table with all its rows; a chart has a bar beside each number, a breakdown by country a map before it.
 * @param place of the exhibit on its page: letters and hyphens
 */
export function exhibitHtml(content: StatementContent, id: BreakdownId, place: string): string {
  const exhibit = exhibitOf(content, id);
  if (!exhibit) return '';
  if (exhibit.countries.length === 0) return `<figure>${tableHtml(exhibit)}</figure>`;
  const caption = `<figcaption>${escapeHtml(exhibit.title)}</figcaption>`;
  return `<figure>${caption}${mapHtml(exhibit, `map-${place}`)}${tableHtml(exhibit, ' class="unseen"')}</figure>`;
}

/** @param caption attributes of the caption, which stands above the map already where there is one */
function tableHtml({ title, key, value, rows, asChart }: Exhibit, caption = ''): string {
  const most = Math.max(1, ...rows.map((row) => row.value));
  const body = rows.map((row) => {
    // The number beside it says what the bar shows.
    const bar = asChart ? `<td class="bar">${barSvg(row.value / most, row.colour)}</td>` : '';
    return `<tr><th scope="row">${escapeHtml(row.label)}</th>${bar}<td>${escapeHtml(row.valueInWords)}</td></tr>`;
  });
  const span = asChart ? ' colspan="2"' : '';
  const head = `<tr><th scope="col">${escapeHtml(key)}</th><th scope="col"${span}>${escapeHtml(value)}</th></tr>`;
  return `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(title)}"><table><caption${caption}>${escapeHtml(title)}</caption><thead>${head}</thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** @param share of the longest bar, 0 to 1 */
function barSvg(share: number, colour: string | null): string {
  // A small number stays visible; none has no bar.
  const width = share > 0 ? Math.max(1, Math.round(share * 100)) : 0;
  const fill = colour ?? 'currentColor';
  return `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="10" fill="${fill}"/></svg>`;
}

function mapHtml({ title, countries, inWords }: Exhibit, id: string): string {
  const description = mapAlt(title, countries, inWords);
  const legend = shadeMap(countries).classes.map((own) => {
    const swatch = `<svg viewBox="0 0 10 10" aria-hidden="true"><rect class="s${own.step}" width="10" height="10" fill="${own.shade}"/></svg>`;
    return `<li>${swatch} ${escapeHtml(classInWords(own, inWords))}</li>`;
  });
  return `${worldMapSvg({ id, title, description, values: countries })}<ul class="legend">${legend.join('')}</ul>`;
}
