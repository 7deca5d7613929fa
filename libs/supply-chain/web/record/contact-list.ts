import { Component, computed, input } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web';
import type { ContactView, SupplierView } from '@firebreak/supply-chain/model';

/** Whom to turn to: the main contact, who gets the questionnaires, and others. */
@Component({
  selector: 'fb-contact-list',
  template: `
    <ul>
      @for (contact of people(); track contact.id) {
        <li>
          <div class="what">
            {{ contact.name }}
            @if (contact.role) {
              <span class="fb-quiet">{{ contact.role }}</span>
            }
            @if (contact.id === 'main') {
              <span class="fb-quiet">{{ t('register.contacts.main') }}</span>
            }
            @if (contact.email; as email) {
              <div>
                <a [href]="'mailto:' + email">{{ email }}</a>
              </div>
            }
            @if (contact.phone; as phone) {
              <div>
                <a [href]="'tel:' + phone.replace(space, '')"
                  ><bdi dir="ltr">{{ phone }}</bdi></a
                >
              </div>
            }
          </div>
        </li>
      } @empty {
        <li class="fb-quiet">{{ t('register.contacts.none') }}</li>
      }
    </ul>
  `,
  styleUrl: './part-list.scss',
})
export class ContactList {
  protected readonly t = injectTexts();
  protected readonly space = /[^\d+]/g;
  readonly supplier = input.required<SupplierView>();

  protected readonly people = computed((): ContactView[] => {
    const { contactName, contactEmail, contactPhone, contactLanguage, contacts } = this.supplier();
    if (!contactName && !contactEmail && !contactPhone) return [...contacts];
    const main = { name: contactName, email: contactEmail, phone: contactPhone, language: contactLanguage };
    return [{ id: 'main', role: null, ...main }, ...contacts];
  });
}
