/** `zfxxgk/indicators`: ratios with a published definition and denominator. */
export { type Indicator, type IndicatorOptions, indicators } from './indicators.js';
