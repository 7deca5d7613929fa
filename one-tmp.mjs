import { chromium } from '@playwright/test';
const base='http://127.0.0.1:8166';
const browser = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const ctx=await browser.newContext({viewport:{width:360,height:800},colorScheme:'dark'}); const page=await ctx.newPage();
await page.request.post(base+'/api/sign-in',{data:{email:'admin@wrenmoor.example',password:'look-around-freely'},headers:{'x-firebreak-csrf':'1'}});
for(const [n,u] of [['f','/vault/firebreak-baseline/F'],['over','/vault']]){await page.goto(base+u); await page.locator('h1').first().waitFor(); await page.waitForLoadState('networkidle'); await page.screenshot({path:`/tmp/shots/q-vault/dark-${n}.png`});}
const sizes=[];const p2=await (await browser.newContext()).newPage(); const reqs=[]; p2.on('requestfinished',r=>{if(new URL(r.url()).pathname.endsWith('.js'))reqs.push(r)});
await p2.goto(base+'/answer/no-such-link'); await p2.locator('h1').first().waitFor(); await p2.waitForLoadState('networkidle');
const s=await Promise.all(reqs.map(async r=>(await r.sizes()).responseBodySize)); console.log('first script',s.reduce((a,b)=>a+b,0),s.length);
await browser.close();
