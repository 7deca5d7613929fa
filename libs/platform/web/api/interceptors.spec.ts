import { HttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { providePlatform } from '../platform.providers';

@Component({ selector: 'fb-test-sign-in', template: '' })
class SignIn {}

describe('requests', () => {
  let http: HttpClient;
  let server: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        providePlatform(),
        provideHttpClientTesting(),
        provideRouter([{ path: '**', component: SignIn }]),
      ],
    });
    http = TestBed.inject(HttpClient);
    server = TestBed.inject(HttpTestingController);
  });

  it('say that a change comes from our page, and leave reading alone', () => {
    http.post('/api/suppliers', {}).subscribe();
    expect(server.expectOne('/api/suppliers').request.headers.get('x-firebreak-csrf')).toBe('1');
    http.get('/api/suppliers').subscribe();
    expect(server.expectOne('/api/suppliers').request.headers.has('x-firebreak-csrf')).toBe(false);
  });

  it.each([
    ['/api/suppliers', { code: 'not-signed-in' }, '/sign-in?returnUrl=%2Frisk'],
    ['/api/session', { code: 'not-signed-in' }, '/risk'],
    ['/api/sign-in', { code: 'sign-in-failed' }, '/risk'],
  ])('refused with 401 at %s with %j lead to %s', async (url, problem, page) => {
    await TestBed.inject(Router).navigateByUrl('/risk');
    http.get(url).subscribe({ error: () => undefined });
    server.expectOne(url).flush(problem, { status: 401, statusText: 'Unauthorized' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(TestBed.inject(Router).url).toBe(page);
  });
});
