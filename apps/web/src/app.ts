import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** Nothing but the place where pages appear: everything else comes with the route. */
@Component({ selector: 'fb-root', imports: [RouterOutlet], template: '<router-outlet />' })
export class App {}
