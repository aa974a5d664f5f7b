import { seriesDeclaration } from '../../grammar/common/crosswalk.js';
import { edition2019 as declared2019 } from '../../grammar/editions/2019/edition.js';
import { edition2021 as declared2021 } from '../../grammar/editions/2021/edition.js';
import type { EditionDefinition } from '../../src/grammar-contract/edition.js';
import type { SeriesDeclaration } from '../../src/grammar-contract/series.js';

/** The editions with what they declare for comparing reports. */
export const edition2019: EditionDefinition & { series: SeriesDeclaration } = { ...declared2019, series: seriesDeclaration };
export const edition2021: EditionDefinition & { series: SeriesDeclaration } = { ...declared2021, series: seriesDeclaration };
