import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { RowButtons } from './row-buttons';
import { Rows } from './rows';

const moved = <T>(list: readonly T[], at: number, way: -1 | 1) =>
  list.toSpliced(at, 1).toSpliced(at + way, 0, list[at] as T); // a row that is there

@Component({
  imports: [RowButtons, Rows],
  template: `
    <ul fbRows>
      @for (name of names(); track name; let at = $index) {
        <li>
          <fb-row-buttons
            [row]="byPlace ? at : name"
            [what]="name"
            [at]="at + 1"
            [total]="names().length"
            [removable]="true"
            (moved)="move(at, $event)"
            (removed)="names.set(names().toSpliced(at, 1))"
          />
          <ul fbRows>
            <fb-row-buttons row="b" what="inner" [at]="1" [total]="2" />
          </ul>
        </li>
      }
    </ul>
  `,
})
class List {
  byPlace = false;
  readonly names = signal(['a', 'b', 'c']);

  protected move(at: number, way: -1 | 1): void {
    this.names.set(moved(this.names(), at, way));
  }
}

describe('RowButtons', () => {
  let fixture: ComponentFixture<List>;
  let said: string[];

  const start = async (byPlace: boolean) => {
    said = [];
    const announce = (words: string) => Promise.resolve(void said.push(words));
    TestBed.configureTestingModule({ providers: [{ provide: LiveAnnouncer, useValue: { announce } }] });
    fixture = TestBed.createComponent(List);
    fixture.componentInstance.byPlace = byPlace;
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
  };
  afterEach(() => fixture.destroy());

  const rows = () => [...(fixture.nativeElement as HTMLElement).querySelectorAll('ul > li')];
  const button = (row: number, which: number) =>
    rows()[row]?.querySelectorAll<HTMLButtonElement>(':scope > fb-row-buttons button')[which];
  const press = async (row: number, which: number) => {
    button(row, which)?.focus();
    button(row, which)?.click();
    await fixture.whenStable();
  };
  const names = () => fixture.componentInstance.names().join('');
  const [UP, DOWN, REMOVE] = [0, 1, 2];

  it.each([true, false])('keeps the focus on the row that moved, named by its place: %s', async (byPlace) => {
    await start(byPlace);
    await press(0, DOWN);
    expect([names(), document.activeElement]).toEqual(['bac', button(1, DOWN)]);
    await press(1, DOWN); // at the end there is no further down
    expect([names(), document.activeElement]).toEqual(['bca', button(2, UP)]);
    expect(said).toHaveLength(2);
  });

  it('goes on to the next row where one is removed, then to the one before, then to the list', async () => {
    await start(false);
    await press(1, REMOVE);
    expect([names(), document.activeElement]).toEqual(['ac', button(1, UP)]); // the last one: its down is not to be had
    await press(1, REMOVE);
    expect(rows()[0]?.contains(document.activeElement)).toBe(true);
    await press(0, REMOVE);
    expect([names(), document.activeElement?.tagName]).toEqual(['', 'UL']);
    expect(said).toHaveLength(3);
  });

  it('moves by Alt and an arrow key, and not beyond the ends', async () => {
    await start(false);
    const key = async (row: number, name: string, altKey: boolean) => {
      button(row, DOWN)?.focus();
      const event = new KeyboardEvent('keydown', { key: name, altKey, bubbles: true, cancelable: true });
      button(row, DOWN)?.dispatchEvent(event);
      await fixture.whenStable();
    };
    await key(0, 'ArrowDown', false);
    await key(0, 'ArrowUp', true);
    expect(names()).toBe('abc');
    await key(0, 'ArrowDown', true);
    expect([names(), document.activeElement]).toEqual(['bac', button(1, DOWN)]);
  });
});
