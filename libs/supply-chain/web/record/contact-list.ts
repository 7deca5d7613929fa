import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon, injectTexts, Session } from '@firebreak/platform/web';
import type { ContactView, SupplierView } from '@firebreak/supply-chain/model';

/** Whom to turn to: the main contact, who gets the questionnaires, and others. */
@Component({
  selector: 'fb-contact-list',
  imports: [Icon, MatButton, RouterLink],
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
    @if (people().length === 0 && session.can('supplier:write')) {
      <a matButton [routerLink]="['/suppliers', supplier().id, 'edit']">
        <fb-icon name="add" /> {{ t('register.contacts.add') }}
      </a>
    }
  `,
  styleUrl: './part-list.scss',
})
export class ContactList {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);
  protected readonly space = /[^\d+]/g;
  readonly supplier = input.required<SupplierView>();

  protected readonly people = computed((): ContactView[] => {
    const { contactName, contactEmail, contactPhone, contactLanguage, contacts } = this.supplier();
    if (!contactName && !contactEmail && !contactPhone) return [...contacts];
    const main = { name: contactName, email: contactEmail, phone: contactPhone, language: contactLanguage };
    return [{ id: 'main', role: null, ...main }, ...contacts];
  });
}
