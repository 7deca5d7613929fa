import { chromium } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
const base='http://127.0.0.1:8166';
const careful=eval('({'+readFileSync('libs/questionnaires/server/a-baseline-answer.fixture.ts','utf8').split('export const careful: Answers = {')[1].split('};')[0]+'})');
const H={'x-firebreak-csrf':'1'};
const browser = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const look=async(page,name)=>{ await page.waitForLoadState('networkidle');
  const {violations}=await new AxeBuilder({page}).analyze();
  for(const v of violations)console.log('AXE',name,v.id,v.nodes.map(n=>n.html.slice(0,150)).join(' | '));
  const side=await page.evaluate('document.documentElement.scrollWidth-document.documentElement.clientWidth'); if(side>0)console.log('SIDEWAYS',name,side);
  const keys=(await page.locator('body').innerText()).match(/\b(vault|questionnairePortal|platform|app)\.[a-z]+[A-Za-z.]+/g); if(keys)console.log('KEYS',name,keys);
  await page.screenshot({path:`/tmp/shots/q-vault/${name}.png`,fullPage:true}); };
const watch=p=>{p.on('pageerror',e=>console.log('ERR',p.url(),e.message));p.on('console',m=>{if(m.type()==='error')console.log('CONSOLE',m.text())})};
const mail=async(req,to,re)=>{ for(let i=0;i<60;i++){ const {items}=await (await req.get(base+'/api/mailbox')).json(); for(const m of items.filter(m=>m.to===to)){const t=(await (await req.get(base+'/api/mailbox/'+m.id)).json()).text; const f=re.exec(t); if(f)return f[1]||f[0];} await new Promise(r=>setTimeout(r,500)); } throw new Error('no mail '+to+re) };
const CODE=/\b([A-Z0-9]{4}[- ]?[A-Z0-9]{4})\b/;
const desk=await browser.newContext(); const admin=await desk.newPage();
const enter=async(page,tok,to)=>{ const r=await page.request.post(`${base}/api/portal/questionnaires/${tok}/codes`,{data:{language:'en'},headers:H}); if(!r.ok())console.log(await r.text()); await new Promise(r=>setTimeout(r,4000)); const code=await mail(page.request,to,/\u2066([A-Z2-9]{4}-[A-Z2-9]{4})\u2069/); const e=await page.request.post(`${base}/api/portal/questionnaires/${tok}/session`,{data:{code},headers:H}); if(!e.ok())console.log('enter',code,await e.text()); };
// offers
const t2=await mail(admin.request,'compliance@wrenmoor.example',/\/answer\/([\w-]+)/);
for(const [name,w,scheme,lang] of [['ar',360,'dark','ar']]){
 const ctx=await browser.newContext({viewport:{width:w,height:800},colorScheme:scheme}); const g=await ctx.newPage(); watch(g);
 await g.goto(base+'/sign-in'); await g.evaluate(`localStorage.setItem('firebreak.language','${lang}')`);
 await g.request.post(base+'/api/sign-in',{data:{email:'admin@wrenmoor.example',password:'look-around-freely'},headers:H});
 
 await enter(g,t2,'compliance@wrenmoor.example');
 await g.request.post(`${base}/api/portal/questionnaires/${t2}/start`,{data:{language:lang},headers:H});
 await g.goto(`${base}/answer/${t2}?at=A`); await g.locator('fb-vault-offers').waitFor({timeout:15000}); await look(g,'offers-'+name);
 if(name==='desk'){ await g.locator('fb-vault-offers li button').first().click(); await g.waitForTimeout(1200); await look(g,'offers-used'); const v=await (await g.request.get(`${base}/api/portal/questionnaires/${t2}`)).json(); console.log('answers now',JSON.stringify(v.answers)); }
}
await browser.close();
