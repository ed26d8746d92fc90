/** Values that several kinds of lines of an `exchange` file have. */
import { isLanguage } from '../../graph/localized';
import { z } from 'zod';
import { isPartialDate } from '../../domain/standards/partial-date';

const KEY = '^[a-z][a-z0-9-]{1,30}:\\S(.*\\S)?$';
const LONGEST_WORDS = 10_000;

export const words = (description: string, example: string): z.ZodString =>
  z
    .string()
    .min(1)
    .max(LONGEST_WORDS)
    .meta({ description, examples: [example] });
export const key = (description: string, example: string): z.ZodString =>
  z
    .string()
    .max(500)
    .regex(new RegExp(KEY), `expected scheme:value like ${example}`)
    .meta({ description, examples: [example] });
export const state = (description: string): z.ZodString =>
  z
    .string()
    .regex(/^[A-Z]{3}$/, 'expected an alpha-3 code like GBR')
    .meta({ description, examples: ['GBR'] });
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a language tag like en')
  .refine(isLanguage, 'expected a language tag in its shortest form, like en, not eng')
  .meta({ description: 'Language, BCP 47.', examples: ['en'] });
export const url = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/\S+$/, 'expected an address like https://hudoc.echr.coe.int/eng?i=001-57619')
  .meta({ description: 'Address of the official text.', examples: ['https://hudoc.echr.coe.int/eng?i=001-57619'] });
export const confidence = z.enum(['CHECKED', 'KNOWN', 'UNSURE']).meta({
  description: 'Whether somebody looked it up (CHECKED), knows it (KNOWN), or it should be verified (UNSURE).',
  examples: ['CHECKED'],
});
export const source = words(
  'Slug of the source that says so, as in the catalogue, where the line hands on what another one said; left out, it is whoever wrote the line.',
  'hudoc',
);

export const date = (description: string, example: string): z.ZodString =>
  z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected YYYY, YYYY-MM or YYYY-MM-DD')
    .refine(isPartialDate, 'expected a day of the calendar, YYYY-MM-DD, YYYY-MM or YYYY')
    .meta({ description: `${description}, as exact as known: YYYY-MM-DD, YYYY-MM or YYYY.`, examples: [example] });

/** The values of an enum with what each means, for a description. */
export const listed = (kinds: Readonly<Record<string, string>>): string =>
  Object.entries(kinds)
    .map(([kind, meaning]) => `${kind}: ${meaning}`)
    .join(' ');
