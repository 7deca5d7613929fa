import { open } from 'node:fs/promises';
import { readXlsx } from '../libs/supply-chain/server/import/xlsx/xlsx-table';
for (const f of process.argv.slice(2)) for (let i=0;i<3;i++){ const h=await open(f); const t=performance.now(); let n=0; let chars=0; let ex: string[]=[]; for await (const rows of readXlsx(h)) { n+=rows.length; for (const r of rows) chars+=r.cells[3]!.length; ex=rows.at(-1)!.cells; } console.log(f,n,chars,Math.round(performance.now()-t),'ms',Math.round(process.resourceUsage().maxRSS/1024),'MB', i?'':ex.join('|')); await h.close(); }
