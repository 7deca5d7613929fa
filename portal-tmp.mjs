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
const desk=await browser.newContext({viewport:{width:1280,height:900}}); const admin=await desk.newPage(); watch(admin);
await admin.goto(base+'/sign-in'); await admin.request.post(base+'/api/sign-in',{data:{email:'admin@wrenmoor.example',password:'look-around-freely'},headers:H});
const tag=Date.now().toString(36); const email=`lark-${tag}@example.org`;
const sup=await (await admin.request.post(base+'/api/suppliers',{data:{name:'Lark Mill '+tag,country:'BD',isic:'14',contactEmail:email,contactName:'Rina',contactLanguage:'en'},headers:H})).json();
const due=new Date(Date.now()+20*864e5).toISOString().slice(0,10);
const sent=await (await admin.request.post(base+'/api/questionnaires',{data:{recipients:[{supplierId:sup.id}],dueOn:due},headers:H})).json();
const token=await mail(admin.request,email,/\/answer\/([\w-]+)/);
const enter=async(page,tok,to)=>{ const r=await page.request.post(`${base}/api/portal/questionnaires/${tok}/codes`,{data:{language:'en'},headers:H}); if(!r.ok())console.log(await r.text()); await new Promise(r=>setTimeout(r,4000)); const code=await mail(page.request,to,/\u2066([A-Z2-9]{4}-[A-Z2-9]{4})\u2069/); const e=await page.request.post(`${base}/api/portal/questionnaires/${tok}/session`,{data:{code},headers:H}); if(!e.ok())console.log('enter',code,await e.text()); };
const phone=await browser.newContext({viewport:{width:360,height:800}}); const p=await phone.newPage(); watch(p);
await enter(p,token,email);
const api=`${base}/api/portal/questionnaires/${token}`;
await p.request.post(api+'/start',{data:{language:'en'},headers:H});
for(const [c,v] of Object.entries(careful)){const r=await p.request.put(`${api}/answers/${c}`,{data:{value:v,version:0},headers:H}); if(!r.ok())console.log(c,await r.text());}
await p.request.post(api+'/evidence',{multipart:{question:'A05',file:{name:'sites.pdf',mimeType:'application/pdf',buffer:Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n')}},headers:H});
await p.goto(`${base}/answer/${token}?at=check`); await p.locator('input').first().waitFor();
const inputs=p.locator('fb-check-answers input'); await inputs.nth(0).fill('Rina Begum'); await inputs.nth(1).fill('HR manager');
await p.locator('fb-check-answers button.main, fb-check-answers button').last().click();
await p.locator('fb-keep-answers h2').waitFor({timeout:15000}); await look(p,'portal-receipt-360');
const k=p.locator('fb-keep-answers input'); await k.nth(0).fill(''); await p.locator('fb-keep-answers button').click(); await look(p,'portal-keep-missing');
await k.nth(0).fill('Lark Mill '+tag); await k.nth(2).fill('short'); await p.locator('fb-keep-answers button').click(); await p.waitForTimeout(1500); await look(p,'portal-keep-weak');
await k.nth(2).fill('a lark sings over the mill'); await p.locator('fb-keep-answers button').click();
await p.locator('fb-keep-answers .good').waitFor({timeout:15000}); await look(p,'portal-kept-360');
await p.goto(`${base}/answer/${token}`); await p.locator('fb-keep-answers').waitFor(); await look(p,'portal-submitted-again');
await p.goto(base+'/vault'); await p.locator('h1').waitFor(); await p.waitForTimeout(1500); await p.reload(); await p.locator('fb-vault-overview section').first().waitFor(); await look(p,'kept-vault-360');
// hand over and withdraw
const {items:[c]}=await (await p.request.get(base+'/api/vault/customers')).json();
const post=async(u,d)=>{const r=await p.request.post(base+u,{data:d,headers:H}); if(!r.ok())console.log(u,await r.text()); return r;};
await post(`/api/vault/customers/${c.id}/consents`,{groups:['firebreak-baseline/A','firebreak-baseline/C','documents']});
const q=c.questionnaires[0].id;
const pr=await (await p.request.get(`${base}/api/vault/customers/${c.id}/questionnaires/${q}/preview`)).json();
await post(`/api/vault/customers/${c.id}/questionnaires/${q}/hand-overs`,{fingerprint:pr.fingerprint});
await p.waitForTimeout(3000);
await post(`/api/vault/customers/${c.id}/withdrawals`,{groups:['firebreak-baseline/C']}); await p.waitForTimeout(2500);
await p.goto(base+'/vault/log'); await p.waitForTimeout(800); await look(p,'log-360');
await admin.goto(`${base}/questionnaires/${sent.ids[0]}`); await admin.locator('fb-received-copies section').waitFor({timeout:15000}); await admin.locator('fb-received-copies summary').click(); await look(admin,'buyer-received');
// offers
const t2=await mail(admin.request,'compliance@wrenmoor.example',/\/answer\/([\w-]+)/);
for(const [name,w,scheme,lang] of [['desk',1280,'light','en'],['ar',360,'dark','ar']]){
 const ctx=await browser.newContext({viewport:{width:w,height:800},colorScheme:scheme}); const g=await ctx.newPage(); watch(g);
 await g.goto(base+'/sign-in'); await g.evaluate(`localStorage.setItem('firebreak.language','${lang}')`);
 await g.request.post(base+'/api/sign-in',{data:{email:'admin@wrenmoor.example',password:'look-around-freely'},headers:H});
 if(name==='ar')await new Promise(r=>setTimeout(r,31000));
 await enter(g,t2,'compliance@wrenmoor.example');
 await g.request.post(`${base}/api/portal/questionnaires/${t2}/start`,{data:{language:lang},headers:H});
 await g.goto(`${base}/answer/${t2}?at=A`); await g.locator('fb-vault-offers').waitFor({timeout:15000}); await look(g,'offers-'+name);
 if(name==='desk'){ await g.locator('fb-vault-offers li button').first().click(); await g.waitForTimeout(1200); await look(g,'offers-used'); const v=await (await g.request.get(`${base}/api/portal/questionnaires/${t2}`)).json(); console.log('answers now',JSON.stringify(v.answers)); }
}
await browser.close();
