import { Component } from '@angular/core';
import { PageHeader, injectTexts } from '@firebreak/platform/web';
@Component({
  selector: 'fb-home',
  imports: [PageHeader],
  template: `<fb-page-header [heading]="t('app.home.title')" />`,
})
export class Home {
  protected readonly t = injectTexts();
}
