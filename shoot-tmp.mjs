import { chromium } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
const base='http://127.0.0.1:8166';
const browser = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const readers=[['desk',1280,'light','en'],['night',360,'dark','en'],['ar',360,'light','ar']];
for (const [name,width,colorScheme,language] of readers){
  const ctx=await browser.newContext({viewport:{width,height:900},colorScheme});
  const page=await ctx.newPage();
  page.on('pageerror',e=>console.log('ERR',page.url(),e.message));
  page.on('console',m=>{if(m.type()==='error')console.log('CONSOLE',page.url(),m.text())});
  await page.goto(base+'/sign-in');
  await page.evaluate(`localStorage.setItem('firebreak.language','${language}')`);
  const a=await page.request.post(base+'/api/sign-in',{data:{email:'admin@wrenmoor.example',password:'look-around-freely'},headers:{'x-firebreak-csrf':'1'}});
  if(!a.ok())console.log('signin',a.status());
  const {items}=await (await page.request.get(base+'/api/vault/customers')).json();
  const c=items[0];
  const pages={overview:'/vault',group:'/vault/firebreak-baseline/A',customers:'/vault/customers',handover:`/vault/customers/${c.id}/${c.questionnaires[0].id}`,log:'/vault/log'};
  for(const [p,url] of Object.entries(pages)){
    await page.goto(base+url); await page.locator('h1').first().waitFor(); await page.waitForLoadState('networkidle');
    if(p==='group'){ const b=page.locator('fb-vault-question button').first(); await b.click(); await page.waitForTimeout(200); await page.locator('fb-vault-question details summary').nth(1).click().catch(()=>{}); await page.waitForTimeout(300);}
    const {violations}=await new AxeBuilder({page}).analyze();
    for(const v of violations)console.log('AXE',name,p,v.id,v.nodes.map(n=>n.html.slice(0,150)).join(' | '));
    const side=await page.evaluate('document.documentElement.scrollWidth-document.documentElement.clientWidth'); if(side>0)console.log('SIDEWAYS',name,p,side);
    const small=await page.evaluate(`[...document.querySelectorAll('main a, main button, main summary, main input')].filter(e=>e.offsetParent&&e.getBoundingClientRect().height<44&&!e.closest('nav')&&getComputedStyle(e).position!=='absolute').map(e=>e.tagName+':'+e.textContent.trim().slice(0,30)+':'+Math.round(e.getBoundingClientRect().height)).slice(0,8)`); if(small.length&&name==='night')console.log('SMALL',p,small.join(', '));
    const keys=(await page.locator('body').innerText()).match(/\b(vault|questionnairePortal|platform|app)\.[a-z]+[A-Za-z.]+/g); if(keys)console.log('KEYS',name,p,keys);
    await page.screenshot({path:`/tmp/shots/q-vault/${name}-${p}.png`,fullPage:true});
  }
  await ctx.close();
}
await browser.close();
