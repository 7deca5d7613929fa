import {
  materialKey,
  type BalanceState,
  type Conversion,
  type CustodyBalance,
  type CustodyChain,
  type CustodyCheck,
  type CustodyFault,
  type CustodyFaultCode,
  type CustodyParty,
  type CustodyStep,
} from './custody';
import { convert, dimensionOf, type CustodyUnit } from './units';

/** Sums of decimal quantities are off by some 1e-16 of themselves; what is typed has at most nine digits. */
const ROUNDING = 1e-9;

/** A quantity that came in or was needed on a day. */
interface Move {
  readonly on: string;
  readonly quantity: number;
  readonly unit: CustodyUnit;
}

/** What came in of one material, and what was needed of it. */
interface Account {
  readonly material: string;
  readonly arrived: Move[];
  readonly needed: Move[];
  /** Something needed it, in a unit that says nothing of how much. */
  incomparable: boolean;
}

type Details = Partial<Omit<CustodyFault, 'code'>>;

const fault = (code: CustodyFaultCode, details: Details): CustodyFault => ({
  code,
  party: null,
  step: null,
  material: null,
  quantity: null,
  unit: null,
  on: null,
  ...details,
});

/**
 * Whether quantities add up along a chain of custody: at every party, what went out takes no more than what arrived, in
 * the order of days, by the yields that people typed; and whether the chain has gaps.
 *
 * A material that is sent on as it came needs as much of itself. One that is made there needs of each of its inputs its
 * own quantity divided by the yield. Products made together of the same input (lint and seed) each ask for it: put the
 * one that the product is made of on the chain.
 */
export function checkCustody(chain: CustodyChain): CustodyCheck {
  const known = new Set(chain.parties.map(({ id }) => id));
  const faults = chain.steps.flatMap((step) => stepFaults(step, known));
  const steps = chain.steps.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  const balances: CustodyBalance[] = [];
  for (const party of chain.parties) {
    const found = checkParty(party, steps, chain);
    balances.push(...found.balances);
    faults.push(...found.faults);
  }
  faults.push(...endFaults(steps, chain));
  const addsUp = faults.every(({ code }) => code === 'left' || code === 'no-document');
  return { balances, faults, addsUp };
}

function stepFaults(step: CustodyStep, known: ReadonlySet<string>): CustodyFault[] {
  const { id, from, to, documents, material } = step;
  const faults: CustodyFault[] = [];
  if (!known.has(from) || !known.has(to)) faults.push(fault('unknown-party', { step: id, material }));
  else if (from === to) faults.push(fault('same-party', { step: id, party: from, material }));
  if (documents.length === 0) faults.push(fault('no-document', { step: id, material }));
  return faults;
}

function checkParty(
  party: CustodyParty,
  steps: readonly CustodyStep[],
  chain: CustodyChain,
): Pick<CustodyCheck, 'balances' | 'faults'> {
  const arriving = steps.filter(({ to }) => to === party.id);
  const leaving = steps.filter(({ from }) => from === party.id);
  const about = { party: party.id };
  if (arriving.length + leaving.length === 0) return { balances: [], faults: [fault('no-steps', about)] };
  if (arriving.length === 0 && !party.origin) return { balances: [], faults: [fault('no-origin', about)] };
  const faults: CustodyFault[] = [];
  if (leaving.length === 0 && party.id !== chain.end) faults.push(fault('no-way-on', about));
  const accounts = accountsOf(arriving);
  for (const step of leaving) faults.push(...charge(accounts, step, party, chain.conversions));
  const balances: CustodyBalance[] = [];
  for (const account of accounts.values()) {
    if (account.incomparable) continue;
    const balance = balanceOf(party, account, chain);
    if (!balance) {
      faults.push(fault('units-differ', { ...about, material: account.material }));
      continue;
    }
    balances.push(balance);
    if (leaving.length > 0) faults.push(...balanceFaults(balance, account, chain.tolerance));
  }
  return { balances, faults };
}

function accountsOf(arriving: readonly CustodyStep[]): Map<string, Account> {
  const accounts = new Map<string, Account>();
  for (const { material, on, quantity, unit } of arriving)
    accountOf(accounts, material).arrived.push({ on, quantity, unit });
  return accounts;
}

function accountOf(accounts: Map<string, Account>, material: string): Account {
  const key = materialKey(material);
  const account = accounts.get(key) ?? {
    material: material.trim(),
    arrived: [],
    needed: [],
    incomparable: false,
  };
  accounts.set(key, account);
  return account;
}

/** Writes down what a step needed of what arrived. */
function charge(
  accounts: Map<string, Account>,
  { id, material, on, quantity, unit }: CustodyStep,
  party: CustodyParty,
  conversions: readonly Conversion[],
): CustodyFault[] {
  const made = conversions.filter(
    (each) => each.party === party.id && materialKey(each.output) === materialKey(material),
  );
  if (made.length === 0) {
    const arrived = accounts.has(materialKey(material));
    if (!arrived && !party.origin)
      return [fault('no-conversion', { party: party.id, step: id, material, quantity, unit })];
    accountOf(accounts, material).needed.push({ on, quantity, unit });
    return [];
  }
  const faults: CustodyFault[] = [];
  for (const conversion of made) {
    if (dimensionOf(conversion.outputUnit) !== dimensionOf(unit)) {
      faults.push(fault('units-differ', { party: party.id, step: id, material }));
      accountOf(accounts, conversion.input).incomparable = true;
      continue;
    }
    const output = convert(quantity, unit, conversion.outputUnit);
    const needed = { on, quantity: output / conversion.yield, unit: conversion.inputUnit };
    accountOf(accounts, conversion.input).needed.push(needed);
  }
  return faults;
}

/** Null where its quantities cannot be compared. */
function balanceOf(party: CustodyParty, account: Account, chain: CustodyChain): CustodyBalance | null {
  const moves = [...account.arrived, ...account.needed];
  const unit = moves[0]?.unit;
  if (!unit || moves.some((move) => dimensionOf(move.unit) !== dimensionOf(unit))) return null;
  const arrived = sum(account.arrived, unit);
  const needed = sum(account.needed, unit);
  const state = stateOf(party, { arrived, needed }, chain);
  return { party: party.id, material: account.material, unit, arrived, needed, state };
}

function stateOf(
  party: CustodyParty,
  { arrived, needed }: Pick<CustodyBalance, 'arrived' | 'needed'>,
  { end, tolerance }: CustodyChain,
): BalanceState {
  if (arrived === 0 && party.origin) return 'taken';
  if (needed === 0 && party.id === end) return 'arrived';
  if (needed > arrived * (1 + tolerance / 100) + needed * ROUNDING) return 'short';
  // What is within the tolerance is even, whichever way it lies.
  return arrived * (1 - tolerance / 100) > needed + arrived * ROUNDING ? 'left' : 'even';
}

function balanceFaults(balance: CustodyBalance, account: Account, tolerance: number): CustodyFault[] {
  const { party, material, unit, arrived, needed, state } = balance;
  const about = { party, material, unit };
  if (state === 'short') return [fault('short', { ...about, quantity: needed - arrived })];
  if (needed === 0 && state === 'left') return [fault('unused-input', { ...about, quantity: arrived })];
  const early = state === 'taken' ? null : firstTooEarly(account, unit, tolerance);
  const faults = early ? [fault('too-early', { ...about, ...early })] : [];
  if (state === 'left') faults.push(fault('left', { ...about, quantity: arrived - needed }));
  return faults;
}

/** The first day by whose end more was needed than had arrived. */
function firstTooEarly(
  { arrived, needed }: Account,
  unit: CustodyUnit,
  tolerance: number,
): { on: string; quantity: number } | null {
  for (const on of [...new Set(needed.map((move) => move.on))].sort()) {
    const came = sum(
      arrived.filter((move) => move.on <= on),
      unit,
    );
    const went = sum(
      needed.filter((move) => move.on <= on),
      unit,
    );
    if (went > came * (1 + tolerance / 100) + went * ROUNDING) return { on, quantity: went - came };
  }
  return null;
}

function endFaults(steps: readonly CustodyStep[], { end, product }: CustodyChain): CustodyFault[] {
  if (end === null) return [];
  const reaching = steps.filter(({ to }) => to === end);
  if (reaching.length === 0) return [fault('not-at-end', { party: end })];
  if (!product) return [];
  const ofProduct = reaching.filter(
    ({ material }) => materialKey(material) === materialKey(product.material),
  );
  const about = { party: end, material: product.material };
  if (ofProduct.some(({ unit }) => dimensionOf(unit) !== dimensionOf(product.unit)))
    return [fault('units-differ', about)];
  const missing = product.quantity - sum(ofProduct, product.unit);
  return missing > product.quantity * ROUNDING
    ? [fault('product-short', { ...about, quantity: missing, unit: product.unit })]
    : [];
}

function sum(moves: readonly Pick<Move, 'quantity' | 'unit'>[], unit: CustodyUnit): number {
  return moves.reduce((total, move) => total + convert(move.quantity, move.unit, unit), 0);
}
