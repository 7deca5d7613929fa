import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { providePlatform } from '@firebreak/platform/web';
import { leadToKept } from './lead-to-kept';

const shown = signal<{ id: string; name: string; mergedIntoId: string | null } | undefined>(undefined);

@Component({ selector: 'fb-test-record', template: '' })
class TestRecord {
  constructor() {
    leadToKept(shown);
  }
}

describe('leadToKept', () => {
  const open = async (url: string) => {
    TestBed.configureTestingModule({
      providers: [providePlatform(), provideRouter([{ path: '**', component: TestRecord }])],
    });
    shown.set(undefined);
    const harness = await RouterTestingHarness.create(url);
    return async (supplier: NonNullable<ReturnType<typeof shown>>) => {
      shown.set(supplier);
      await harness.fixture.whenStable();
      return TestBed.inject(Router).url;
    };
  };

  it('opens the same page of the record that was kept', async () => {
    const show = await open('/suppliers/old/audits?state=open');
    expect(await show({ id: 'old', name: 'Old Mill', mergedIntoId: 'new' })).toBe(
      '/suppliers/new/audits?state=open',
    );
  });

  it('leaves a record alone that is its own', async () => {
    const show = await open('/suppliers/own');
    expect(await show({ id: 'own', name: 'Own Mill', mergedIntoId: null })).toBe('/suppliers/own');
  });
});
