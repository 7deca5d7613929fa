import { CompanyBrands } from '@firebreak/identity/server';
import type { DemoApp } from './demo-app';
import { DEMO_COLOUR, demoLogo } from './demo-logo';

/** Logo and colour, which statements, dossiers and summaries wear from then on. */
export async function loadBrand(app: DemoApp): Promise<void> {
  const brands = app.get(CompanyBrands);
  await brands.chooseColour(DEMO_COLOUR);
  await brands.replaceLogo('wrenmoor-outfitters.png', demoLogo());
}
