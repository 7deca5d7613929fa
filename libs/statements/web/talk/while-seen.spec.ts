import { jest } from '@jest/globals';
import { createEnvironmentInjector, EnvironmentInjector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { whileSeen } from './while-seen';

describe('whileSeen', () => {
  let looks = 0;
  let visible: DocumentVisibilityState = 'visible';
  let injector: EnvironmentInjector;

  beforeEach(() => {
    jest.useFakeTimers();
    [looks, visible] = [0, 'visible'];
    jest.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visible);
    injector = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
    runInInjectionContext(injector, () => whileSeen(() => looks++));
  });
  afterEach(() => {
    injector.destroy();
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('looks every half minute, but not in the background', () => {
    jest.advanceTimersByTime(60_000);
    expect(looks).toBe(2);
    visible = 'hidden';
    jest.advanceTimersByTime(300_000);
    expect(looks).toBe(2);
  });

  it('looks at once when somebody comes back', () => {
    window.dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(looks).toBe(2);
  });

  it('ends with whoever looked', () => {
    injector.destroy();
    injector = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
    jest.advanceTimersByTime(60_000);
    window.dispatchEvent(new Event('focus'));
    expect(looks).toBe(0);
  });
});
