import type { StatementBrand } from '@firebreak/statements/model';
import { createHash } from 'node:crypto';
import { brandStyle } from '../html/brand-html';

/** The style of the public pages: a printed document on a screen, in the light and in the dark. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1b1f24;--quiet:#56606b;--line:#d5dae0;--paper:#fff;--tint:#f3f5f7;--link:#0b5cad;--mark:#fff4d6;--mark-ink:#5c4300;--sea:#f6f8f8;--land:#e7e4dd;--s0:#bfe0dc;--s1:#74b8b2;--s2:#2c8481;--s3:#0a4a4a;--border:#fff;--accent:#0b6b6b}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--quiet:#a8b0ba;--line:#3a424c;--paper:#14181d;--tint:#1d232a;--link:#8ec1ff;--mark:#3a2f10;--mark-ink:#ffe2a0;--sea:#1d232a;--land:#39414b;--s0:#1c5552;--s1:#2c8481;--s2:#74b8b2;--s3:#d3f0ed;--border:#14181d;--accent:#74b8b2}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.6 system-ui,"Segoe UI",Roboto,"Noto Sans","Noto Naskh Arabic","PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere;hyphens:auto}
main,header,footer{max-inline-size:46rem;margin-inline:auto;padding-inline:1rem}
header{padding-block:2rem 1rem;border-block-end:1px solid var(--line)}
h1{font-size:clamp(1.3rem,6.2vw,1.9rem);line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.35rem;line-height:1.3;margin:2rem 0 .5rem}
h3{font-size:1.1rem;margin:1.25rem 0 .25rem}
p{margin:.5rem 0}
a{color:var(--link)}
nav li,.files li,.versions li{min-block-size:44px;padding-block:.5rem}
.quiet{color:var(--quiet)}
.notice{margin:1rem 0;padding:1rem;border-inline-start:4px solid var(--mark-ink);background:var(--mark);color:var(--mark-ink)}
.notice a{color:inherit}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;inline-size:100%}
caption,figcaption{text-align:start;font-weight:600;padding-block:.25rem}
.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.4rem .6rem;border-block-end:1px solid var(--line);text-align:start;vertical-align:top}
thead th{background:var(--tint);overflow-wrap:break-word}
tbody th{font-weight:400}
td{text-align:end;font-variant-numeric:tabular-nums}
thead th+th{text-align:end}
figure{margin:1rem 0}
figure td{white-space:nowrap}
.map{display:block;inline-size:100%;block-size:auto}
.map g{stroke:var(--border)}
.sea{fill:var(--sea)}.land{fill:var(--land)}.s0{fill:var(--s0)}.s1{fill:var(--s1)}.s2{fill:var(--s2)}.s3{fill:var(--s3)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.25rem 0;padding:0;list-style:none;font-size:.85rem}
.legend svg{inline-size:.75rem;block-size:.75rem;border:1px solid var(--line)}
.bar{inline-size:45%;vertical-align:middle;color:var(--accent)}
.bar svg{display:block;inline-size:100%;block-size:.75rem}
[dir=rtl] .bar svg{transform:scaleX(-1)}
.approval{font-weight:600}
p.signature{font-size:1.25rem;font-style:italic}
svg.signature{display:block;inline-size:15rem;max-inline-size:100%;block-size:auto;border-block-end:1px solid var(--ink)}
svg.signature path{fill:none;stroke:var(--ink);stroke-width:4;stroke-linecap:round;stroke-linejoin:round}
footer{margin-block-start:2rem;padding-block:1rem 3rem;border-block-start:1px solid var(--line)}
code{font-size:.8rem}
@media print{nav{display:none}}
`;

/** The style of a page that wears the looks of its company. */
export function pageStyle(brand: StatementBrand | undefined): string {
  return PAGE_STYLE + brandStyle(brand);
}

/** Nothing runs: one style, known by its hash, links, and the company's logo where there is one. */
export function pagePolicy(brand: StatementBrand | undefined): string {
  const hash = createHash('sha256').update(pageStyle(brand)).digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    ...(brand?.logo ? ["img-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
