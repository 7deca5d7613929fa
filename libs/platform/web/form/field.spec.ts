import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormField, form, required, submit } from '@angular/forms/signals';
import { HttpErrorResponse } from '@angular/common/http';
import { ErrorSummary } from './error-summary';
import { Field } from './field';
import { FieldControl } from './field-control';
import { serverErrors } from './server-errors';

@Component({
  selector: 'fb-test-form',
  imports: [ErrorSummary, Field, FieldControl, FormField],
  template: `
    <fb-error-summary [form]="form" [shown]="tried()" />
    <fb-field label="Name" help="As on the invoice" [for]="form.name">
      <input fbControl [formField]="form.name" />
    </fb-field>
    <fb-field label="City" [for]="form.site.city"><input fbControl [formField]="form.site.city" /></fb-field>
  `,
})
class TestForm {
  readonly tried = signal(false);
  readonly model = signal({ name: '', site: { city: 'Dhaka' } });
  readonly form = form(this.model, (path) => required(path.name));
}

async function shown() {
  const fixture = TestBed.createComponent(TestForm);
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  return { fixture, element, page: fixture.componentInstance, input: element.querySelector('input')! };
}

describe('Field', () => {
  it('ties label and help to the control', async () => {
    const { element, input } = await shown();
    expect(element.querySelector('label')?.htmlFor).toBe(input.id);
    const help = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(help?.textContent).toContain('As on the invoice');
  });

  it('says what is wrong when the field was left, not before', async () => {
    const { element, input, fixture } = await shown();
    expect(element.querySelector('.error')).toBeNull();
    input.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(element.querySelector('.error')?.textContent).toContain('platform.form.error.');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-describedby')).toContain('-error');
  });

  it('lists errors on top after a try to send, each leading to its field', async () => {
    const { element, page, fixture, input } = await shown();
    page.tried.set(true);
    await submit(page.form, async () => undefined);
    await fixture.whenStable();
    const link = element.querySelector<HTMLButtonElement>('fb-error-summary li button');
    expect(link?.textContent).toMatch(/^Name: /);
    link?.click();
    expect(document.activeElement).toBe(input);
  });

  it("puts the server's refusal beside its field", async () => {
    const { element, page, fixture } = await shown();
    page.model.set({ name: 'Padma', site: { city: 'Atlantis' } });
    const refusal = new HttpErrorResponse({
      status: 422,
      error: {
        code: 'input-invalid',
        title: 'No',
        errors: [
          { field: 'site.city', code: 'no-such-city', message: 'No such city' },
          { field: 'elsewhere', code: 'x', message: 'Not on this page' },
        ],
      },
    });
    await submit(page.form, async (tree) => serverErrors(tree, refusal));
    await fixture.whenStable();
    expect(element.querySelectorAll('.error').length).toBe(1);
    expect(element.querySelector('.error')?.textContent).toContain('No such city');
  });
});
