import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SECTOR_RISK_2 } from '@firebreak/reference-data/model';
import { FbNumberPipe, RiskBadge, injectTexts } from '@firebreak/platform/web';
import {
  BAND_STARTS,
  CONFIDENCE_PARTS,
  COUNTRY_INDICES,
  DEFAULT_WEIGHTS,
  EVIDENCE_FACTORS,
  GOODS_MATCHES,
  INDEX_RATINGS,
  METHOD_VERSION,
  METHOD_VERSIONS,
  onCommonScale,
  RISK_BANDS,
  SCALE_FORMULAS,
} from '@firebreak/risk/model';
import { Arithmetic } from '../words/arithmetic';
import { Formula } from '../words/formula';
import { HARM_ROWS, STATE_ROWS } from './harm-rows';

const { country, base, goods, workforce, controls, chain, hotSpot } = DEFAULT_WEIGHTS;

/** `/risk/method`: the whole method in plain words, with the numbers of the version in use. */
@Component({
  selector: 'fb-method-page',
  imports: [Formula, FbNumberPipe, RiskBadge, RouterLink],
  templateUrl: './method-page.html',
  styleUrl: './method-page.scss',
})
export class MethodPage {
  private readonly arithmetic = inject(Arithmetic);
  protected readonly t = injectTexts();
  protected readonly version = METHOD_VERSION;
  protected readonly bands = RISK_BANDS.map((band, at) => {
    const next = RISK_BANDS[at + 1];
    return { band, from: BAND_STARTS[band], to: next === undefined ? 100 : BAND_STARTS[next] };
  });
  protected readonly indices = COUNTRY_INDICES.filter((index) => country[index] > 0).map((index) => ({
    index,
    weight: country[index],
    formula: SCALE_FORMULAS[index],
    ratings: (INDEX_RATINGS[index] ?? []).map((rating) => ({ rating, points: onCommonScale(index, rating) })),
  }));
  protected readonly sectorParts = (['G', 'D', 'C', 'E', 'T'] as const).map((part) => ({
    part,
    weight: SECTOR_RISK_2.weights[part],
  }));
  protected readonly priority = SECTOR_RISK_2.uflpaPriority;
  protected readonly goods = GOODS_MATCHES.map((match) => ({ match, factor: goods[match] }));
  protected readonly workforceParts = [
    { fact: 'migrant', factor: workforce.migrant },
    { fact: 'agency', factor: workforce.agency },
    { fact: 'labourProvider', factor: workforce.labourProvider },
    { fact: 'housing', factor: workforce.housing },
    { fact: 'pieceRate', factor: workforce.pieceRate },
  ];
  protected readonly mostOfWorkforce = workforce.most;
  protected readonly evidence = Object.entries(EVIDENCE_FACTORS).map(([kind, factor]) => ({ kind, factor }));
  protected readonly harm = HARM_ROWS;
  protected readonly states = STATE_ROWS;
  protected readonly confidence = Object.entries(CONFIDENCE_PARTS).map(([part, points]) => ({
    part,
    points,
  }));
  protected readonly versions = [...METHOD_VERSIONS].reverse();

  /** Formulas with the numbers of the version in use. */
  protected formula(
    name: 'base' | 'goods' | 'workforce' | 'controls' | 'harm' | 'chain' | 'hotSpot',
  ): string {
    const n = (value: number) => this.arithmetic.number(value, 3);
    switch (name) {
      case 'base':
        return `B = ${n(base.country)} · C + ${n(base.sector)} · S`;
      case 'goods':
        return 'I₁ = B + (100 − B) · g';
      case 'workforce':
        return 'I = I₁ + (100 − I₁) · w';
      case 'controls':
        return `R₀ = I · (1 − ${n(controls.effect)} · M / 100)`;
      case 'harm':
        return 'R = R₀ + (100 − R₀) · h';
      case 'chain':
        return `E = R + (100 − R) · ${n(chain.perTier)} · (1 − Π (1 − w · E′ / 100))`;
      case 'hotSpot':
        return `H = B · (1 − ${n(hotSpot.absence)} · (1 − P))`;
    }
  }
}
