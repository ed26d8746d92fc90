/**
 * Names of instruments in English, French and Spanish beyond the titles, short titles and abbreviations of the catalogue.
 * Source: the names the bodies themselves print in their decisions (see citation-formats, sections 4.6, 11, 12 and 16).
 *
 * A trap this table holds: `ECHR`, `CEDH`, `CAT`, `CEDAW`, `CRC` ... also denote a court or a committee, so they name the
 * treaty only beside an article or as the whole of what a user typed (`body`).
 */
import type { ListedName } from './names/listed-name';
import { namesOfEchrProtocols } from './names/echr-protocols';
import { REGIONAL_NAMES } from './names/regional';
import { UNITED_NATIONS_NAMES } from './names/united-nations';

export const INSTRUMENT_NAMES: readonly ListedName[] = [...UNITED_NATIONS_NAMES, ...REGIONAL_NAMES, ...namesOfEchrProtocols()];
