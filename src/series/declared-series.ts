import type { EditionDefinition } from '../grammar-contract/edition.js';
import type { SeriesDeclaration } from '../grammar-contract/series.js';

const nothing: SeriesDeclaration = { crosswalks: [], scopes: [] };

/** What the form declares for comparing reports; empty where it declares nothing. @internal */
export function declaredSeries(form: EditionDefinition | null): SeriesDeclaration {
  return (form as (EditionDefinition & { readonly series?: SeriesDeclaration }) | null)?.series ?? nothing;
}
